export { createNodeHost } from "./host.ts";
export { findProgramPackage, type ProgramPackage } from "./package.ts";
