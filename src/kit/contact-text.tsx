import type { ReactNode } from "react";
import { type Contact, plainText, type Rich } from "../model/selected.ts";
import { InkLink, Spans } from "./rich-text.tsx";
import { Text } from "./text.tsx";
import { roughWidth } from "./text-width.ts";
import { type TypeChoice, useType } from "./type-style.ts";

/** A way of contact as a text of its own. */
export function ContactText({ contact }: { readonly contact: Contact }): ReactNode {
  const { lang } = contact.text;
  return (
    <Text lang={lang} style={useType({ lang })}>
      <ContactSpans contact={contact} within={{ lang }} />
    </Text>
  );
}

interface ContactSpansProps {
  readonly contact: Contact;
  /** The type of the text node that they stand in; the page's body type when absent. */
  readonly within?: TypeChoice;
}

/**
 * A way of contact within a text node: `Stack Overflow someone`, `github.com/someone`. A network is named where the
 * words do not say it. An account alone could be anybody's anywhere, and no icon is in the text that programs extract.
 */
export function ContactSpans({ contact, within = {} }: ContactSpansProps): ReactNode {
  const { text, href } = contact;
  const network = unsaidNetwork(contact);
  const spans = <Spans text={text} within={within} />;
  return (
    <>
      {network && <Spans text={network} within={within} />}
      {href === undefined ? spans : <InkLink href={href}>{spans}</InkLink>}
    </>
  );
}

/** About how wide a way of contact is, in em of its type size: see `roughWidth`. */
export const contactWidth = (contact: Contact): number => roughWidth(unsaidNetwork(contact), contact.text);

/** The network's name and the space after it, unless the words say it. */
function unsaidNetwork({ text, network = "" }: Contact): Rich | undefined {
  if (network === "" || says(plainText(text), network)) return undefined;
  return { ...text, spans: [{ text: `${network}\u00a0` }] };
}

/** Do words hold a name, as `stackoverflow.com/…` holds Stack Overflow, but `alex` no X? */
function says(words: string, name: string): boolean {
  const around = solid(words).split(solid(name));
  return around.slice(1).some((after, index) => {
    const before = around[index] ?? "";
    return !/[a-z0-9]$/.test(before) && !/^[a-z0-9]/.test(after);
  });
}

const solid = (words: string): string => words.toLowerCase().replace(/\s/g, "");
