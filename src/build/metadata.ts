import { localeOf, NBSP } from "../locale/index.ts";
import { parseTimestamp } from "../model/date.ts";
import type { Host } from "../model/host.ts";
import type { DocumentMetadata } from "../model/metadata.ts";
import type { Resume } from "../model/resume.ts";
import { plainText, type Rich, type SelectedResume } from "../model/selected.ts";
import { VERSION } from "../model/version.ts";
import type { Variant } from "./variant.ts";

export const GENERATOR = `resume-pdf ${VERSION}`;

/** When nothing says when a résumé was written: a date that is plainly not one, the same on every machine. */
const NO_DATE = Date.UTC(2000, 0, 1) / 1000;

export async function metadataOf(
  variant: Variant,
  selected: SelectedResume,
  host: Host,
): Promise<DocumentMetadata> {
  const { name, label } = selected.basics;
  const locale = localeOf(selected.lang);
  const author = searchable(name);
  return {
    title: locale.documentTitle(author),
    author,
    ...(label ? { subject: searchable(label) } : {}),
    keywords: selected.keywords,
    language: locale.tag,
    creator: `${GENERATOR}, layout ${variant.layout.name}`,
    producer: GENERATOR,
    date: await dateOf(variant, host),
  };
}

/** Spaces that only keep a line together would keep a search for the words from finding them. */
const searchable = (text: Rich): string => plainText(text).replaceAll(NBSP, " ");

/** `SOURCE_DATE_EPOCH`, else the résumé's own date, else its last commit; never now, so that a rebuild changes nothing. */
async function dateOf({ source, resume }: Variant, host: Host): Promise<number> {
  return (
    host.sourceDateEpoch ?? lastModifiedOf(resume) ?? (await host.lastCommitTime(source.file)) ?? NO_DATE
  );
}

const lastModifiedOf = ({ meta: { lastModified } }: Resume): number | undefined =>
  lastModified === undefined ? undefined : parseTimestamp(lastModified);
