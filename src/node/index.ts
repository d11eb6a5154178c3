export { createNodeHost } from "./host.ts";
export { findProgramPackage } from "./package.ts";
export { nodeThreads } from "./threads/index.ts";
