import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../../model/host.ts";
import type { ExtractedFile } from "../../model/inspection.ts";
import { didYouMean, listed } from "../../model/suggest.ts";
import { STANDARD_STREAM } from "../standard-streams.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

/** Instead of a name: every attachment. */
export const ALL = "all";

export interface Extraction {
  /** A name, or {@link ALL}. */
  readonly wanted: string;
  /** A file, of {@link ALL} a folder, or standard output; absent means the working folder, where nothing is replaced. */
  readonly out?: string;
}

/** Writes attachments out and logs where they went. */
export async function extract(
  files: readonly ExtractedFile[],
  { wanted, out }: Extraction,
  host: Host,
  terminal: Terminal,
): Promise<void> {
  const chosen = choose(files, wanted);
  if (out === STANDARD_STREAM) return terminal.write(only(chosen).content);

  const names = plainNames(chosen);
  const pathOf = (i: number): string => {
    const name = names[i] ?? "";
    if (out === undefined) return name;
    return wanted === ALL ? join(out, name) : out;
  };
  if (wanted !== ALL && out !== undefined) only(chosen);
  const existing = out === undefined ? names.find((name) => existsSync(name)) : undefined;
  if (existing !== undefined)
    throw usageError("file-exists", `${existing}: is there already`, `to replace it: --out ${existing}`);
  for (const [i, { content }] of chosen.entries()) {
    await host.write(pathOf(i), content);
    terminal.log(`${pathOf(i)}\n`);
  }
}

function choose(files: readonly ExtractedFile[], wanted: string): readonly ExtractedFile[] {
  const names = files.map(({ name }) => name);
  if (files.length === 0) throw usageError("no-attachments", "there are no files in the PDF");
  const chosen = wanted === ALL ? files : files.filter(({ name }) => name === wanted);
  if (chosen.length > 0) return chosen;
  throw usageError(
    "no-such-attachment",
    `there is no file \`${wanted}\` in the PDF`,
    didYouMean(wanted, names) ?? `there are ${listed(names)}`,
  );
}

function only(files: readonly ExtractedFile[]): ExtractedFile {
  const [first, second] = files;
  if (first !== undefined && second === undefined) return first;
  throw usageError(
    "not-one-attachment",
    `one file was to be written, and there are ${files.length}`,
    `choose one by its name, or give \`--extract ${ALL}\` a folder: ${listed(files.map(({ name }) => name))}`,
  );
}

/**
 * Names under which files can be written: whoever made the PDF must not choose a folder, hide a file or write one over
 * another.
 */
export function plainNames(files: readonly ExtractedFile[]): readonly string[] {
  const taken = new Set<string>();
  return files.map(({ name }, i) => {
    const plain = name
      .replace(/^.*[/\\]/s, "")
      .replace(/[\p{Cc}\p{Bidi_Control}\p{Cs}:*?"<>|]/gu, "")
      .replace(/^[.\s]+|[.\s]+$/g, "");
    const usual = plain === "" ? `attachment-${i + 1}` : plain;
    // Some file systems do not tell capitals from small letters.
    const free = taken.has(usual.toLowerCase()) ? `${i + 1}-${usual}` : usual;
    taken.add(free.toLowerCase());
    return free;
  });
}
