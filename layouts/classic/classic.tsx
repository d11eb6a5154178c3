import type { ReactNode } from "react";
import {
  ContactLine,
  Entries,
  type FontFamilies,
  LabelledText,
  type Palette,
  Photo,
  Prose,
  RichText,
  Section,
  Sheet,
  useSpace,
  View,
} from "../../src/kit/index.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import type { Item } from "../../src/model/selected.ts";
import { mm } from "../../src/model/units.ts";

export const FONTS: FontFamilies = { latin: "Inter", han: "Noto Sans SC" };

const PALETTE: Palette = { ink: "#1a1a1a", quiet: "#4d4d4d", accent: "#1f4e79", rule: "#9fb3c6" };

/** Half lines between items: entries need air, rows of labels do not. */
const GAP = { entry: 1.4, paragraph: 0.6, label: 0.3 };

export function Classic({ input }: { readonly input: LayoutInput }): ReactNode {
  return (
    <Sheet input={input} palette={PALETTE} fonts={FONTS}>
      <Masthead input={input} />
      {input.resume.sections.map((section) => (
        <Section key={section.id} title={section.title}>
          <Items items={section.items} />
        </Section>
      ))}
    </Sheet>
  );
}

function Masthead({ input: { resume, photo } }: { readonly input: LayoutInput }): ReactNode {
  const { name, label, contacts } = resume.basics;
  const space = useSpace();
  return (
    <View wrap={false} style={{ flexDirection: "row" }}>
      <View style={{ flex: 1 }}>
        <RichText text={name} scale={2.2} bold leading={1.25} />
        {label && <RichText text={label} scale={1.1} tone="quiet" />}
        <View style={{ marginTop: space(0.4) }}>
          <ContactLine contacts={contacts} />
        </View>
      </View>
      {photo && <Photo bytes={photo} width={mm(22)} height={mm(30)} style={{ marginLeft: mm(6) }} />}
    </View>
  );
}

/** Paragraphs and labelled lines come first where a section mixes them with entries. */
function Items({ items }: { readonly items: readonly Item[] }): ReactNode {
  const entries = items.filter((item) => item.kind === "entry");
  const lines = items.filter((item) => item.kind !== "entry");
  return (
    <>
      {lines.map((item, index) =>
        item.kind === "labelled" ? (
          <LabelledText key={item.id} item={item} before={index === 0 ? 0 : GAP.label} />
        ) : (
          <Prose key={item.id} text={item.text} before={index === 0 ? 0 : GAP.paragraph} />
        ),
      )}
      <Entries entries={entries} gap={GAP.entry} before={lines.length === 0 ? 0 : GAP.entry} />
    </>
  );
}
