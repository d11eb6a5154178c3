export { createNodeHost } from "./host.ts";
export { importResume } from "./import.ts";
export { inspect } from "./inspect.ts";
export { findProgramPackage } from "./package.ts";
export { nodeThreads } from "./threads/index.ts";
