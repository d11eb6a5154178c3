import type { LayoutModule } from "./layout-module.ts";

/** Everything that the pipeline may ask of the world, so that all below it is deterministic. */
export interface Host {
  /** The bytes of a file. Rejects with a {@link HostError} when it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** Writes a file whole or not at all, creating its folder. Rejects with a {@link HostError}. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Résumé files behind an argument: the file itself, or every `resume.{yaml,yml,json}` below a folder, sorted. */
  findResumes(path: string): Promise<readonly string[]>;
  /** A font or other file that ships with the program, by its path below `fonts/`. */
  readShipped(path: string): Promise<Uint8Array>;
  /** The code of PDFium in WebAssembly, which draws pictures of pages; read only when some are wanted. */
  readPdfium(): Promise<Uint8Array>;
  /**
   * Compiles and runs the file of a user's layout. Rejects with a {@link HostError} when it cannot be read, with a
   * `ResumeError` for what is wrong with its code.
   */
  loadLayout(path: string): Promise<LayoutModule>;
  /** What an earlier run kept under a name, if this host keeps anything and it is still there. */
  readCache?(name: string): Promise<Uint8Array | undefined>;
  /** Keeps bytes for later runs. Never rejects: without them a run takes longer, and gives the same. */
  writeCache?(name: string, bytes: Uint8Array): Promise<void>;
  /** `SOURCE_DATE_EPOCH` in seconds, if set. */
  readonly sourceDateEpoch: number | undefined;
  /** When a file was last committed, in seconds since 1970, if it is in a git repository. */
  lastCommitTime(path: string): Promise<number | undefined>;
  /** Joins a folder and a path relative to it. */
  resolve(folder: string, path: string): string;
  dirname(path: string): string;
  /**
   * Whether a file lies in a folder or below it, whatever links lead there. Rejects with a {@link HostError} when one
   * of them does not exist.
   */
  isBelow(folder: string, path: string): Promise<boolean>;
  /** What a file is called in messages: relative to the working folder if it lies below, with forward slashes. */
  portable(path: string): string;
  /**
   * What a file is called in what is built, so that every machine calls it alike, whatever its working folder: relative
   * to the folder of the project, if there is one and the file lies below, with forward slashes.
   */
  inProject(path: string): string;
}

/** What a host could not do, in words for the user: `reason` is e.g. "no such file". */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}
