export { createNodeHost } from "./host.ts";
export { findProgramPackage } from "./package.ts";
export { keepHeapSmall } from "./small-heap.ts";
export { nodeThreads } from "./threads/index.ts";
