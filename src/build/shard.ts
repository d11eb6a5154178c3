import type { Shard } from "../model/build.ts";
import { sha256Of } from "./sha256.ts";

/** The résumés of one share, and what tells the list of all of them from any other. */
export interface ShareOfFiles {
  readonly files: readonly string[];
  readonly of: string;
}

/**
 * Deals the résumés out to shares, as even as can be. The hash of its path says which share a résumé falls to, so that
 * every machine deals alike; and folders in which long résumés stand together are spread.
 *
 * @param portable what every machine calls a file
 */
export function shareOf(
  files: readonly string[],
  { index, count }: Shard,
  portable: (file: string) => string,
): ShareOfFiles {
  const named = files.map((file) => ({ file, name: portable(file) }));
  const dealt = named
    .map((one) => ({ ...one, hash: sha256Of(one.name) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  const mine = new Set(dealt.filter((_, at) => at % count === index - 1).map(({ file }) => file));
  return {
    files: files.filter((file) => mine.has(file)),
    of: sha256Of(
      named
        .map(({ name }) => name)
        .sort()
        .join("\n"),
    ),
  };
}
