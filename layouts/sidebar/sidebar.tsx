import type { ReactNode } from "react";
import {
  ContactList,
  Items,
  MastheadCode,
  Photo,
  RichText,
  Section,
  Sheet,
  StackedItems,
  useComposition,
  useSpace,
  View,
} from "../../src/kit/index.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import type { Section as SectionNode } from "../../src/model/selected.ts";
import { NAME_LEADING, PHOTO, sideColumn, sideOffset } from "./geometry.ts";
import { Head } from "./head.tsx";
import { standsAside } from "./placement.ts";

interface ColumnProps {
  readonly input: LayoutInput;
  readonly sections: readonly SectionNode[];
}

/**
 * The story in the main column, the facts about the person beside it. The column of facts stands at the right: what
 * is read first stands first, and the main text keeps its left edge on pages that it has to itself.
 */
export function Sidebar({ input }: { readonly input: LayoutInput }): ReactNode {
  const { resume, photo } = input;
  const aside = resume.sections.filter(standsAside);
  const story = resume.sections.filter((section) => !standsAside(section));
  const hasAside = aside.length > 0 || resume.basics.contacts.length > 0 || photo !== undefined;
  const offset = hasAside ? sideOffset(input) : 0;
  const side = {
    ...sideColumn(input),
    drop: Math.max(0, offset),
    content: <Aside input={input} sections={aside} />,
  };
  return (
    <Sheet input={input} {...(hasAside ? { side } : {})}>
      <Masthead input={input} drop={Math.max(0, -offset)} />
      {story.map((section) => (
        <Section key={section.id} section={section} head={Head}>
          <Items items={section.items} />
        </Section>
      ))}
    </Sheet>
  );
}

/** Name and label; `drop` in pt is white above them, where the side column begins with something larger. */
function Masthead({ input, drop }: { readonly input: LayoutInput; readonly drop: number }): ReactNode {
  const { name, label } = input.resume.basics;
  const { scale } = useComposition().theme;
  return (
    <View style={{ flexDirection: "row", paddingTop: drop }}>
      <View style={{ flex: 1 }}>
        <RichText text={name} scale={scale.name} bold leading={NAME_LEADING} />
        {label && <RichText text={label} scale={scale.label} tone="accent" />}
      </View>
      <MastheadCode />
    </View>
  );
}

function Aside({ input: { resume, photo }, sections }: ColumnProps): ReactNode {
  const { space: spaces } = useComposition().theme;
  const space = useSpace();
  return (
    <>
      {photo && <Photo bytes={photo} {...PHOTO} style={{ marginBottom: space(spaces.section) }} />}
      <ContactList contacts={resume.basics.contacts} />
      {sections.map((section) => (
        <Section key={section.id} section={section} head={Head}>
          <StackedItems items={section.items} />
        </Section>
      ))}
    </>
  );
}
