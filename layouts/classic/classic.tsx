import type { ReactNode } from "react";
import {
  ContactLine,
  Items,
  MastheadCode,
  Photo,
  RichText,
  Section,
  Sheet,
  useComposition,
  useSpace,
  View,
} from "../../src/kit/index.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import { mm } from "../../src/model/units.ts";

export function Classic({ input }: { readonly input: LayoutInput }): ReactNode {
  return (
    <Sheet input={input}>
      <Masthead input={input} />
      {input.resume.sections.map((section) => (
        <Section key={section.id} section={section}>
          <Items items={section.items} />
        </Section>
      ))}
    </Sheet>
  );
}

function Masthead({ input: { resume, photo } }: { readonly input: LayoutInput }): ReactNode {
  const { name, label, contacts } = resume.basics;
  const { scale } = useComposition().theme;
  const space = useSpace();
  return (
    <View style={{ flexDirection: "row" }}>
      <View style={{ flex: 1 }}>
        <RichText text={name} scale={scale.name} bold leading={1.25} />
        {label && <RichText text={label} scale={scale.label} tone="quiet" />}
        <View style={{ marginTop: space(0.4) }}>
          <ContactLine contacts={contacts} />
        </View>
      </View>
      <MastheadCode />
      {photo && <Photo bytes={photo} width={mm(22)} height={mm(29)} style={{ marginLeft: mm(6) }} />}
    </View>
  );
}
