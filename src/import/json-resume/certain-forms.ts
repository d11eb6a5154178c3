import { parseIsoDate } from "../../model/date.ts";
import { certainDate, meansPresent } from "./dates.ts";
import { type Draft, isJsonMap, type JsonMap, type NewNote, parts } from "./draft.ts";

const DATES = ["startDate", "endDate", "date", "releaseDate"] as const;

/** Writes dates, telephone numbers and addresses as a résumé wants them, where there is no doubt what is meant. */
export function writeCertainForms(draft: Draft): void {
  for (const [name, part] of parts(draft.root)) {
    for (const key of DATES) change(draft, part, key, dateOf(key), "date");
    change(draft, part, "url", addressOf, "address");
    if (name !== "basics") continue;
    change(draft, part, "phone", (text) => phoneOf(text, countryOf(part)), "phone");
    const profiles = part["profiles"];
    if (!Array.isArray(profiles)) continue;
    for (const profile of profiles.filter(isJsonMap)) change(draft, profile, "url", addressOf, "address");
  }
}

type Form = (text: string) => string | undefined;

function change(draft: Draft, part: JsonMap, key: string, form: Form, code: string): void {
  const before = part[key];
  const after = typeof before === "string" ? form(before) : undefined;
  if (after === undefined || typeof before !== "string" || before === after) return;
  const kind: NewNote["kind"] = code === "date" ? "reading" : "change";
  draft.note(part, key, { kind, code, message: `\`${key}\` was written \`${before}\``, before, after });
  part[key] = after;
}

const dateOf =
  (key: string): Form =>
  (text) => {
    if (parseIsoDate(text) !== undefined) return undefined;
    return key === "endDate" && meansPresent(text) ? "present" : certainDate(text);
  };

/** `example.com/me` is a place on the web: a host with a dot, and nothing that no address has. */
const addressOf: Form = (text) =>
  /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[/?#][^\s<>"]*)?$/i.test(text)
    ? `https://${text}`
    : undefined;

function countryOf({ location }: JsonMap): string | undefined {
  const country = isJsonMap(location) ? location["countryCode"] : undefined;
  return typeof country === "string" ? country.toUpperCase() : undefined;
}

/** Countries whose numbers can be told from any other text, with their codes and what numbers look like at home. */
const NUMBERS_AT_HOME: Readonly<Record<string, { readonly code: string; readonly number: RegExp }>> = {
  // Mobile telephones in mainland China: eleven digits that begin with 13 to 19.
  CN: { code: "+86", number: /^1[3-9]\d{9}$/ },
  // The North American plan: neither an area nor an exchange begins with 0 or 1.
  US: { code: "+1", number: /^[2-9]\d{2}[2-9]\d{6}$/ },
  CA: { code: "+1", number: /^[2-9]\d{2}[2-9]\d{6}$/ },
};

/** E.164: with the code of its country, or where the country is known and has such numbers. */
function phoneOf(text: string, country: string | undefined): string | undefined {
  if (!/^[+(\d][\d\s().–-]*$/.test(text.trim())) return undefined;
  const digits = text.replace(/\(0\)/g, "").replace(/[^+\d]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits;
  const home = NUMBERS_AT_HOME[country ?? ""];
  return home?.number.test(digits) ? home.code + digits : undefined;
}
