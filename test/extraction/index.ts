/** For checks outside the test runner, see `.ci/check-extraction.mjs`. */
export { compare } from "./compare.ts";
export { setSamples } from "./samples.ts";
