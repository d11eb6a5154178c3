import { Fragment, type ReactNode } from "react";
import { InkLink, roughWidth, Spans, Text, useComposition, useType } from "../../src/kit/index.ts";
import { type Contact, keyOf, plainText, type Rich } from "../../src/model/selected.ts";
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
  const lines = balancedLines(contacts, width / settings.size, widthOf, SEPARATOR_WIDTH);
  const type = useType({ align });
  return lines.map((line) => (
    <Text key={line.map(({ text }) => keyOf(text)).join()} style={type}>
      {line.map((contact, index) => (
        <Fragment key={keyOf(contact.text)}>
          {index > 0 && <Spans text={SEPARATOR} />}
          <Way contact={contact} />
        </Fragment>
      ))}
    </Text>
  ));
}

/** A network is named where its address does not say it: an account alone could be anybody's anywhere. */
function Way({ contact: { text, href, network } }: { readonly contact: Contact }): ReactNode {
  const spans = <Spans text={text} />;
  return (
    <>
      {needsNetwork(text, network) && `${network}${NBSP}`}
      {href === undefined ? spans : <InkLink href={href}>{spans}</InkLink>}
    </>
  );
}

const NBSP = "\u00a0";

const needsNetwork = (text: Rich, network: string | undefined): network is string =>
  network !== undefined && !plainText(text).toLowerCase().includes(network.toLowerCase());

const widthOf = ({ text, network = "" }: Contact): number =>
  roughWidth(text) + (needsNetwork(text, network) ? (network.length + 1) * LETTER : 0);

/** Of a Latin letter, in em. */
const LETTER = 0.55;
