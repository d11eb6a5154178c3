import type { ReactNode } from "react";
import { type Contact, keyOf } from "../model/selected.ts";
import { useComposition, useSpace } from "./composition.ts";
import { ContactText } from "./contact-text.tsx";
import { contactIcon, Icon } from "./icon.tsx";
import { View } from "./primitives.ts";
import { Tagged } from "./tag.tsx";

/** Icons are a little smaller than an em: their boxes are full, letters are not. */
export const ICON_SCALE = 0.92;

/** They are a part of their own: read after a section, in a side column, they do not belong to its heading. */
export const CONTACTS_ID = "contacts";

/** Ways of contact in a row, each with its icon; a row that is too long goes on below. */
export function ContactLine({ contacts }: { readonly contacts: readonly Contact[] }): ReactNode {
  const { settings } = useComposition();
  const space = useSpace();
  return (
    <Tagged as="Sect" id={CONTACTS_ID}>
      <View
        style={{ flexDirection: "row", flexWrap: "wrap", columnGap: settings.size * 1.3, rowGap: space(0.1) }}
      >
        {contacts.map((contact) => (
          <ContactItem key={keyOf(contact.text)} contact={contact} />
        ))}
      </View>
    </Tagged>
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
