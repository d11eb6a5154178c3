export { createNodeHost } from "./host.ts";
export { findProgramPackage } from "./package.ts";
export { readCMap } from "./read-cmap.ts";
export { nodeThreads } from "./threads/index.ts";
