import type { InspectedLink } from "../../model/inspection.ts";
import { type Flaw, warning } from "./verdict.ts";

/** The same address, however it is escaped, and with or without what browsers add. */
export const isSameTarget = (one: string, other: string): boolean => plain(one) === plain(other);

function plain(address: string): string {
  const bare = address.trim().replace(/\/+$/, "");
  if (/^tel:/i.test(bare)) return bare.toLowerCase().replace(/[\s().-]/g, "");
  return (URL.canParse(bare) ? new URL(bare).href : bare).replace(/\/+$/, "");
}

/** An address that only the author's machine knows, or none at all. */
const DEAD = /^(?:|#.*|nowhere|file:.*|https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/].*)?)$/i;

const MAIL = /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?.*)?$/i;
const PHONE = /^tel:\+?[\d().\s-]{3,}(?:;.*)?$/i;

/** Links that lead nowhere, as far as the address tells. */
export function deadLinks(links: readonly InspectedLink[]): readonly Flaw[] {
  return links.flatMap(({ page, target }) => {
    const problem = problemOf(target);
    return problem === undefined
      ? []
      : [warning(problem, { page, hint: "give it an address that everybody can open, or remove it" })];
  });
}

function problemOf(target: string): string | undefined {
  if (DEAD.test(target)) return target === "" ? "a link leads nowhere" : `a link leads to ${target}`;
  if (/^mailto:/i.test(target) && !MAIL.test(target)) return `a link leads to no e-mail address: ${target}`;
  if (/^tel:/i.test(target) && !PHONE.test(target)) return `a link leads to no telephone number: ${target}`;
  return undefined;
}
