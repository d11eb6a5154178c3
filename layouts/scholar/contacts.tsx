import { Fragment, type ReactNode } from "react";
import { ContactSpans, contactWidth, Spans, Text, useComposition, useType } from "../../src/kit/index.ts";
import { type Contact, keyOf, type Rich } from "../../src/model/selected.ts";
import { balancedLines } from "./balanced-lines.ts";

/** Between two ways of contact: a Latin interpunct, since the Chinese one is as wide as a letter, between en spaces. */
const SEPARATOR: Rich = { lang: "en", spans: [{ text: "\u2002·\u2002" }], at: [] };
/** How wide it is, in em. */
const SEPARATOR_WIDTH = 1.35;

interface ContactsProps {
  readonly contacts: readonly Contact[];
  readonly align: "left" | "center";
  /** Of the lines, in pt. */
  readonly width: number;
}

/** Ways of contact in words alone, on one line or on several of about the same length, with no separator at an end. */
export function Contacts({ contacts, align, width }: ContactsProps): ReactNode {
  const { settings } = useComposition();
  const lines = balancedLines(contacts, width / settings.size, contactWidth, SEPARATOR_WIDTH);
  const type = useType({ align });
  return lines.map((line) => (
    <Text key={line.map(({ text }) => keyOf(text)).join()} style={type}>
      {line.map((contact, index) => (
        <Fragment key={keyOf(contact.text)}>
          {index > 0 && <Spans text={SEPARATOR} />}
          <ContactSpans contact={contact} />
        </Fragment>
      ))}
    </Text>
  ));
}
