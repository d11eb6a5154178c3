import type { ReactNode } from "react";
import { type Contact, keyOf } from "../model/selected.ts";
import { useComposition, useSpace } from "./composition.ts";
import { CONTACTS_ID, ICON_SCALE } from "./contact-line.tsx";
import { ContactText } from "./contact-text.tsx";
import { contactIcon, Icon } from "./icon.tsx";
import { View } from "./primitives.ts";
import { Tagged } from "./tag.tsx";

/** From the left edge of an icon to the text beside it, in em. */
const ICON_COLUMN = 1.45;

/** Ways of contact below each other, their icons in a column of their own. */
export function ContactList({ contacts }: { readonly contacts: readonly Contact[] }): ReactNode {
  const { theme } = useComposition();
  const space = useSpace();
  return (
    <Tagged as="Sect" id={CONTACTS_ID}>
      <View>
        {contacts.map((contact, index) => (
          <View
            key={keyOf(contact.text)}
            style={{ flexDirection: "row", marginTop: index === 0 ? 0 : space(theme.space.label) }}
          >
            <IconCell contact={contact} />
            <View style={{ flex: 1 }}>
              <ContactText contact={contact} />
            </View>
          </View>
        ))}
      </View>
    </Tagged>
  );
}

/** As high as a line, so that the icon is centred on the first one of a text that takes several. */
function IconCell({ contact }: { readonly contact: Contact }): ReactNode {
  const { settings, colors } = useComposition();
  const { size, leading } = settings;
  return (
    <View style={{ width: size * ICON_COLUMN, height: size * leading, justifyContent: "center" }}>
      <Icon name={contactIcon(contact)} size={size * ICON_SCALE} color={colors.accent} />
    </View>
  );
}
