export { createNodeHost } from "./host.ts";
export { findProgramPackage } from "./package.ts";
