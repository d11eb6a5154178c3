import { basename } from "node:path";
import { type Host, HostError } from "../model/host.ts";
import { usageError } from "./usage-error.ts";

/**
 * What a lone `-` becomes before parsing, because the parser drops one among positional arguments. No user can
 * type it: arguments end at a NUL.
 */
export const STANDARD_STREAM = "\0-";

export function markStandardStreams(words: readonly string[]): string[] {
  return words.map((word) => (word === "-" ? STANDARD_STREAM : word));
}

/** What standard input is called in messages and output names. */
export const INPUT_NAME = "stdin.yaml";

export function nameOfInput(path: string): string {
  return path === STANDARD_STREAM ? INPUT_NAME : path;
}

/** A host on which standard input is a résumé file; what it refers to lies in the working folder. */
export function takeInput(host: Host, input: Uint8Array): Host {
  return {
    ...host,
    findResumes: async (path) => (path === INPUT_NAME ? [path] : host.findResumes(path)),
    read: async (path) => (path === INPUT_NAME ? input : host.read(path)),
  };
}

/** A host that keeps what is written to {@link STANDARD_STREAM} as if it were an empty folder; by file names. */
export function collectOutput(host: Host): { host: Host; files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    host: {
      ...host,
      read: async (path) => {
        if (path.startsWith(STANDARD_STREAM)) throw new HostError(path, "no such file");
        return host.read(path);
      },
      write: async (path, bytes) => {
        files.set(basename(path), bytes);
      },
    },
    files,
  };
}

/** The one PDF of a build; standard output has room for no second. */
export function singlePdf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pdfs = [...files].filter(([name]) => name.endsWith(".pdf"));
  const [only, second] = pdfs;
  if (only !== undefined && second === undefined) return only[1];
  const names = pdfs.map(([name]) => name).join(", ");
  throw usageError(
    "not-one-pdf",
    `\`--out -\` takes exactly one PDF, this build makes ${pdfs.length === 0 ? "none" : `${pdfs.length}: ${names}`}`,
    "choose one with `--lang`, `--pages`, `--layout` and `--paper`",
  );
}
