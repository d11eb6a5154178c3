import { localeOf } from "../locale/index.ts";
import type { PrintLinks } from "../model/print.ts";
import {
  type Bullet,
  type Contact,
  type Entry,
  type Item,
  type Paragraph,
  plainText,
  type Rich,
  type SelectedResume,
  type Span,
} from "../model/selected.ts";
import { shownUrl } from "../select/links.ts";

/**
 * A résumé whose links can be followed on paper: the addresses of profiles stand in the place of names that are only
 * known there; and where the links in the texts are wanted as text, their addresses follow them in the quiet ink.
 */
export function withAddresses(resume: SelectedResume, links: PrintLinks): SelectedResume {
  if (links === "none") return resume;
  const contacts = resume.basics.contacts.map(addressed);
  const basics = { ...resume.basics, contacts };
  if (links === "qr") return { ...resume, basics };
  const sections = resume.sections.map((section) => ({ ...section, items: section.items.map(itemWith) }));
  return { ...resume, basics, sections };
}

function addressed(contact: Contact): Contact {
  const { kind, text, href } = contact;
  const address = kind === "profile" ? missingAddress(href, plainText(text)) : undefined;
  return address === undefined ? contact : { ...contact, text: { ...text, spans: [{ text: address }] } };
}

function itemWith(item: Item): Item {
  switch (item.kind) {
    case "entry":
      return entryWith(item);
    case "paragraph":
      return paragraphWith(item);
    case "labelled":
      return { ...item, ...(item.text && { text: spelled(item.text) }) };
  }
}

/** The address of what an entry is about is a remark: a heading is no place for it. */
function entryWith(entry: Entry): Entry {
  const { title, subtitle, note } = entry;
  const href = entry.href ?? title.spans.find((span) => span.href !== undefined)?.href;
  const said = [title, subtitle, note].map((text) => (text ? plainText(text) : "")).join(" ");
  const address = missingAddress(href, said);
  const remark = note && spelled(note);
  return {
    ...entry,
    ...(subtitle && { subtitle: spelled(subtitle) }),
    ...(remark && { note: remark }),
    ...(address !== undefined && { note: withRemark(title, remark, address) }),
    body: entry.body.map(paragraphWith),
    bullets: entry.bullets.map(bulletWith),
    positions: entry.positions.map(entryWith),
  };
}

function withRemark(title: Rich, note: Rich | undefined, address: string): Rich {
  if (!note) return { lang: title.lang, spans: [{ text: address }], at: [...title.at, "url"] };
  const { fieldSeparator } = localeOf(note.lang);
  return { ...note, spans: [...note.spans, { text: `${fieldSeparator}${address}` }] };
}

const paragraphWith = (paragraph: Paragraph): Paragraph => ({ ...paragraph, text: spelled(paragraph.text) });

const bulletWith = (bullet: Bullet): Bullet => ({
  ...bullet,
  ...(bullet.lead && { lead: spelled(bullet.lead) }),
  ...(bullet.text && { text: spelled(bullet.text) }),
  children: bullet.children.map(bulletWith),
});

/** A text with the address of every link behind it, in brackets; within brackets it is set off like a label's text. */
function spelled(rich: Rich): Rich {
  const { brackets, labelSeparator } = localeOf(rich.lang);
  const spans: Span[] = [];
  rich.spans.forEach((span, index) => {
    spans.push(span);
    const { href } = span;
    // A link in several styles is several spans.
    if (href === undefined || rich.spans[index + 1]?.href === href) return;
    const address = missingAddress(href, plainText(rich));
    if (address === undefined) return;
    const [open, close] = endsInBrackets(spans) ? [labelSeparator, ""] : [brackets.open, brackets.close];
    spans.push({ text: `${open}${address}${close}`, quiet: true });
  });
  return { ...rich, spans };
}

function endsInBrackets(spans: readonly Span[]): boolean {
  const text = spans.map((span) => span.text).join("");
  return countOf(/[(（]/g, text) > countOf(/[)）]/g, text);
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** Where a link leads, as people read and type it, unless a text says so already. */
function missingAddress(href: string | undefined, text: string): string | undefined {
  if (href === undefined || !/^(?:https?|mailto):/i.test(href)) return undefined;
  const address = shownUrl(href);
  return text.toLowerCase().includes(core(address)) ? undefined : address;
}

/** What is the same however people write it. */
const core = (address: string): string => address.toLowerCase().replace(/^www\./, "");
