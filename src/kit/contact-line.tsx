import type { ReactNode } from "react";
import { type Contact, keyOf } from "../model/selected.ts";
import { useComposition, useSpace } from "./composition.ts";
import { contactIcon, Icon } from "./icon.tsx";
import { View } from "./primitives.ts";
import { InkLink, Spans } from "./rich-text.tsx";
import { Text } from "./text.tsx";
import { useType } from "./type-style.ts";

/** Icons are a little smaller than an em: their boxes are full, letters are not. */
export const ICON_SCALE = 0.92;

/** Ways of contact in a row, each with its icon; a row that is too long goes on below. */
export function ContactLine({ contacts }: { readonly contacts: readonly Contact[] }): ReactNode {
  const { settings } = useComposition();
  const space = useSpace();
  return (
    <View
      style={{ flexDirection: "row", flexWrap: "wrap", columnGap: settings.size * 1.3, rowGap: space(0.1) }}
    >
      {contacts.map((contact) => (
        <ContactItem key={keyOf(contact.text)} contact={contact} />
      ))}
    </View>
  );
}

function ContactItem({ contact }: { readonly contact: Contact }): ReactNode {
  const { settings, colors } = useComposition();
  const size = settings.size * ICON_SCALE;
  return (
    <View style={{ flexDirection: "row", alignItems: "center" }}>
      <Icon name={contactIcon(contact)} size={size} color={colors.accent} />
      <View style={{ width: settings.size * 0.4 }} />
      <ContactText contact={contact} />
    </View>
  );
}

export function ContactText({ contact: { text, href } }: { readonly contact: Contact }): ReactNode {
  const within = { lang: text.lang };
  const spans = <Spans text={text} within={within} />;
  return (
    <Text lang={text.lang} style={useType(within)}>
      {href === undefined ? spans : <InkLink href={href}>{spans}</InkLink>}
    </Text>
  );
}
