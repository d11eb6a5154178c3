/** How `check` tells what it found: for people, for programs, for workflows on GitHub. */
export const FORMATS = ["text", "json", "github"] as const;
export type Format = (typeof FORMATS)[number];
