import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { Path } from "../../model/path.ts";

/** A problem of content, before its position is known. */
export type Finding = Diagnostic & { readonly path: Path };

/** A finding that may be about the key at its path instead of the value. */
export interface Problem {
  readonly diagnostic: Finding;
  readonly atKey?: true;
}

/** Something that a value can be wrong about although it has the right shape. */
export type Rule<Value> = (value: Value, path: Path) => readonly Finding[];

interface Details {
  readonly hint?: string;
  readonly excerpt?: string;
}

export function error(code: string, path: Path, message: string, details: Details = {}): Finding {
  return finding("error", code, path, message, details);
}

export function warning(code: string, path: Path, message: string, details: Details = {}): Finding {
  return finding("warning", code, path, message, details);
}

function finding(severity: Severity, code: string, path: Path, message: string, details: Details): Finding {
  return { kind: "content", severity, code, message, path, ...details };
}
