/**
 * The law that an import loses nothing and invents nothing.
 *
 * Counted are letters, digits and Han characters, each for itself, case kept, radicals and full-width letters taken for
 * the characters that they stand for. Order, spaces and punctuation are not: typography may change those. The law is
 *
 *     what the source says  =  what the file says  +  what the notes account for
 *
 * - **The source** says its text without mark-up: tags, character references, the commands of formulas, schemes of
 *   addresses, numbers of list items. Targets of links are text, since they become `url` or stay links; a link that
 *   shows its own address says it once.
 * - **The file** says all of its strings, except what the importer words by itself: `meta`, ISO dates, country codes,
 *   names and ids of sections, and the network and account of an address that the source names nowhere else. What it
 *   set aside is not counted here but by its notes, which quote it. A telephone number says as many of its last digits
 *   as the source writes in a row: the country may have been added.
 * - **The notes** of the kinds `change` and `reading` account for `before` less `after`, those of `aside` for `before`.
 *   A date, a number or a label is thus counted where it was read and never where it is stored. An `after` that holds
 *   nothing but ISO dates or a number as it is stored counts nothing, like the value itself.
 * - **A plain string in a record of several languages** is said in each of them. It stands for as many of its mentions
 *   in the source as there are languages, and at least for one: `GPA 3.7` is found twice and stored once.
 */
import { decodeHTML } from "entities";
import type { Imported } from "../../src/import.ts";
import type { ImportNote } from "../../src/model/intake.ts";

type Count = Map<string, number>;

export function conservation(sourceText: string, imported: Pick<Imported, "value" | "notes">): string[] {
  const source = withoutMarkup(sourceText);
  const balance: Count = new Map();
  add(balance, source, 1);
  for (const [text, times] of saidBy(imported.value, source)) add(balance, withoutOrdinals(text), -times);
  for (const note of imported.notes) account(balance, note);
  return differences(balance);
}

function account(balance: Count, { kind, before = "", after = "" }: ImportNote): void {
  if (kind === "uncertain" || kind === "missing") return;
  add(balance, withoutMarkup(before), -1);
  if (kind !== "aside" && !isStoredValue(after)) add(balance, withoutMarkup(after), 1);
}

/** `2016-09..2019-01`, `2022-06 – present`, `2018`, `+8613800000000`, `CN`. */
function isStoredValue(text: string): boolean {
  const isDates = /^(?:\d{4}(?:-\d\d){0,2}|present|[\s.–—/]|\bto\b)+$/.test(text);
  return isDates || /^\+\d+$/.test(text) || /^[A-Z]{2}$/.test(text);
}

function add(count: Count, text: string, times: number): void {
  for (const char of unified(text).match(/[\p{L}\p{N}]/gu) ?? []) {
    count.set(char, (count.get(char) ?? 0) + times);
  }
}

function differences(balance: Count): string[] {
  const said = [...balance].filter(([, times]) => times !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = (sign: number) =>
    said
      .filter(([, times]) => Math.sign(times) === sign)
      .map(([char, times]) => `${char}×${Math.abs(times)}`)
      .join(" ");
  const [lost, gained] = [listed(1), listed(-1)];
  return [...(lost === "" ? [] : [`lost: ${lost}`]), ...(gained === "" ? [] : [`gained: ${gained}`])];
}

/** What a person reads: not the mark-up, but what is marked. */
function withoutMarkup(text: string): string {
  return withoutOrdinals(
    decodeHTML(
      text
        .replace(/<img\s[^<>]*>/gi, (tag) => `${attribute(tag, "alt")} ${attribute(tag, "src")}`)
        .replace(/<a\s[^<>]*href\s*=\s*["']?([^"'\s<>]*)[^<>]*>([^<>]*)<\/a>/gi, "[$2]($1)")
        .replace(/\[([^[\]]*)\]\(([^()\s]*)\)/g, (link, shown: string, target: string) =>
          bareAddress(shown) === bareAddress(target) ? target : link,
        )
        // Where a link leads may be told at another place, under a name of its own.
        .replace(/^\[[^\]\n]+\]:\s+/gm, "")
        .replace(/\]\[[^\]\n]*\]/g, "]")
        // A tag has a letter right after its bracket, and ends: `p99<30ms` is none.
        .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, " ")
        .replaceAll("\\sigma", "σ"),
    ),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "i").exec(tag)?.[1] ?? "";
}

function bareAddress(text: string): string {
  return text
    .trim()
    .replace(/^(?:https?:\/\/|mailto:|tel:)?(?:www\.)?/, "")
    .replace(/\/$/, "");
}

function withoutOrdinals(text: string): string {
  return text
    .replace(/^[ \t\u3000]*(?:\d{1,2}(?:[.)][ \t\u3000]|[、．）])|（\d{1,2}）|[-*+] \[[ xX]\] )/gm, "")
    .replace(/\bhttps?:\/\/|\bmailto:/g, "");
}

/** Only radicals and full-width letters: the whole of NFKC would also change what the author wrote, as in `①` or `²`. */
function unified(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (char) =>
    char.normalize("NFKC"),
  );
}

/** Keys whose values the importer words itself, and what is told by notes. */
export const UNCOUNTED = new Set([
  ...["meta", "x-set-aside", "countryCode", "use", "id", "only", "priority", "tags", "image"],
  ...["startDate", "endDate", "date", "releaseDate"],
]);

/** The file's strings, and how many of the source's mentions each stands for. */
function saidBy(value: object, source: string): Map<string, number> {
  const languages = languagesOf(value);
  const words = wordsOf(source);
  const prose = wordsOf(source.replace(ADDRESS, " "));
  const said = new Map<string, number>();
  const shared = new Map<string, number>();
  const walk = (part: unknown, key: string, isLocal: boolean): void => {
    if (UNCOUNTED.has(key) || part === null) return;
    if (typeof part === "object") {
      const isMap = !Array.isArray(part) && Object.keys(part).every((name) => languages.includes(name));
      for (const [name, member] of Object.entries(part)) {
        // A section that `sections` lists as a mere string is a name of ours.
        if (key === "sections" && typeof member === "string") continue;
        walk(member, Array.isArray(part) || isMap ? `${key}[]` : name, isLocal || isMap);
      }
      return;
    }
    const text = key === "phone" ? writtenDigits(String(part), source, languages.length) : String(part);
    if ((key === "network" || key === "username") && mentions(prose, text) === 0) return;
    const sum = isLocal || languages.length < 2 || key === "phone" ? said : shared;
    sum.set(text, (sum.get(text) ?? 0) + 1);
  };
  walk(value, "", false);
  for (const [text, stored] of shared) {
    const times = Math.max(stored, Math.min(languages.length * stored, mentions(words, text)));
    said.set(text, (said.get(text) ?? 0) + times);
  }
  return said;
}

const ADDRESS = /[\w.+-]+@[\w.-]+|(?:[\w-]+\.)+[a-z]{2,}(?:\/[^\s()[\]<>"|]*)?/gi;

/** Fewer digits in a row are no telephone number. */
const SHORTEST_NUMBER = 5;

/** `+8613800000000` → `13800000000`, if the source writes it as 138-0000-0000; again for each language's document. */
function writtenDigits(phone: string, source: string, documents: number): string {
  const digits = phone.replace(/\D/g, "");
  let unread = source.replace(/(?<=\d)[\s()./‐-―-]+(?=\d)/g, "");
  let written = "";
  for (let document = 0; document < documents; document += 1) {
    const from = [...digits].findIndex((_, at) => unread.includes(digits.slice(at)));
    if (digits.length - from < SHORTEST_NUMBER) break;
    written += digits.slice(from);
    unread = unread.replace(digits.slice(from), " ");
  }
  return written === "" ? digits : written;
}

function languagesOf(value: object): readonly string[] {
  const { meta } = value as { readonly meta?: { readonly languages?: readonly string[] } };
  return meta?.languages ?? [];
}

/** Every word and every Han character in brackets, so that a part of a word is no mention of it. */
function wordsOf(text: string): string {
  const words = unified(text).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return words.map((word) => `<${word}>`).join("");
}

function mentions(words: string, text: string): number {
  const wanted = wordsOf(withoutOrdinals(text));
  return wanted === "" ? 0 : words.split(wanted).length - 1;
}
