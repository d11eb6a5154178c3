// What the steps were asked for. Inputs arrive in the environment, never inside of a command line, where a shell
// would run what an input says.
import { Stop } from "./step.mjs";

const CHECKS = ["true", "false", "strict"];

/** The inputs that are given; one that is empty is not. */
export function readInputs(env = process.env) {
  const given = (name) => env[`INPUT_${name}`]?.trim() || undefined;
  const check = given("CHECK") ?? "true";
  if (!CHECKS.includes(check)) throw new Stop(`\`check\` is ${CHECKS.join(" or ")}, not \`${check}\``);
  return {
    resumes: (given("RESUMES") ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    lang: given("LANG"),
    pages: given("PAGES"),
    layout: given("LAYOUT"),
    redact: given("REDACT"),
    out: given("OUT"),
    check,
  };
}

/** The flags of `resume-pdf build` that say the same. Each is one word with its value, whatever that begins with. */
export function flagsOf(inputs) {
  return ["lang", "pages", "layout", "redact", "out"]
    .filter((name) => inputs[name] !== undefined)
    .map((name) => `--${name}=${inputs[name]}`);
}
