import { isSameTarget } from "./targets.ts";
import { counted, type Flaw, warning } from "./verdict.ts";

/** As far as addresses on résumés go; the bounds keep the search linear (RFC 5321 4.5.3.1, RFC 1035 2.3.4). */
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”（）()，。；、]{3,300}/gi;
/** International, or Chinese: a mobile number, or a landline with its area (E.164: 15 digits at most). */
const PHONE =
  /(?<![\d.])(?:\+\d{1,3}[ \u00a0-]?(?:\d[ \u00a0().-]{0,2}){6,13}\d|1[3-9]\d[ \u00a0-]?\d{4}[ \u00a0-]?\d{4})(?!\d)/g;

/** How much text is searched: all of a résumé ten times over. */
const MOST_CHARACTERS = 300_000;

/** The contacts that a text holds, where nothing says which there should be; those that are no links are flaws. */
export function contactsIn(
  text: string,
  targets: readonly string[],
): { readonly summary: string; readonly flaws: readonly Flaw[] } {
  const searched = text.slice(0, MOST_CHARACTERS);
  const found = (pattern: RegExp) => [...new Set(searched.match(pattern) ?? [])];
  const [mails, phones, addresses] = [MAIL, PHONE, ADDRESS].map(found);
  const contacts = [
    ...(mails ?? []).map((shown) => ({ shown, target: `mailto:${shown}` })),
    ...(phones ?? []).map((shown) => ({ shown, target: `tel:${shown}` })),
    ...(addresses ?? []).map((shown) => ({ shown, target: shown })),
  ];
  const unlinked = contacts.filter(
    ({ target }) => !targets.some((each) => leadsTo(each.toLowerCase(), target.toLowerCase())),
  );
  const isReachable = (mails ?? []).length + (phones ?? []).length > 0 || targets.some(isPersonal);
  return {
    summary: `${counted(contacts.length, "contact")} in the text, ${counted(targets.length, "link")}`,
    flaws: [
      ...(isReachable ? [] : [warning(UNREACHABLE, { hint: "write one out as text" })]),
      ...unlinked.map(({ shown, target }) =>
        warning(`${shown} is not a link`, { hint: `let it lead to ${target.replace(/[\s\u00a0]/g, "")}` }),
      ),
    ],
  };
}

const UNREACHABLE = "there is no e-mail address and no telephone number in the text";

const isPersonal = (target: string): boolean => /^(?:mailto|tel):/i.test(target);

/** A number within its country is the same as the international one. */
function leadsTo(target: string, wanted: string): boolean {
  if (!wanted.startsWith("tel:")) return isSameTarget(target, wanted);
  const digits = (text: string) => text.replace(/\D/g, "");
  return target.startsWith("tel:") && digits(target).endsWith(digits(wanted));
}
