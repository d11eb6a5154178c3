import { encodeQR } from "qr";
import { localeOf } from "../locale/index.ts";
import type { LinkCode } from "../model/print.ts";
import type { Contact, SelectedResume } from "../model/selected.ts";
import { shownUrl } from "../select/links.ts";
import { outlineOf } from "./outline.ts";

/** The longest address whose code is no larger than a stamp: version 6 at level M (ISO/IEC 18004 table 7). */
const LONGEST = 106;

/** The code for where the person is found on the net: the home page, else the first profile that has an address. */
export function codeFor({ lang, basics: { contacts } }: SelectedResume): LinkCode | undefined {
  const href = [...contacts.filter(isHome), ...contacts].find(leadsToTheWeb)?.href;
  if (href === undefined || href.length > LONGEST) return undefined;
  const bitmap = withoutBorder(encodeQR(href, "raw", { ecc: "medium", encoding: "byte", border: 1 }));
  return {
    href,
    description: localeOf(lang).codeDescription(shownUrl(href)),
    modules: bitmap.length,
    path: outlineOf(bitmap),
  };
}

/** The white around a code is the page's: whoever places it keeps it free. */
const withoutBorder = (bitmap: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] =>
  bitmap.slice(1, -1).map((row) => row.slice(1, -1));

const isHome = ({ kind }: Contact): boolean => kind === "url";
const leadsToTheWeb = ({ href = "" }: Contact): boolean => /^https?:/i.test(href);
