import type { ReactNode } from "react";
import type { Item } from "../model/selected.ts";
import { useComposition } from "./composition.ts";
import { useFitsAside } from "./date-column.tsx";
import { Entries } from "./entry.tsx";
import { LabelledText } from "./labelled.tsx";
import { Prose } from "./prose.tsx";

/** What stands in a section. Paragraphs and labelled lines come first where a section mixes them with entries. */
export function Items({ items }: { readonly items: readonly Item[] }): ReactNode {
  const { space } = useComposition().theme;
  const entries = items.filter((item) => item.kind === "entry");
  const lines = items.filter((item) => item.kind !== "entry");
  const aside = useFitsAside(items.flatMap((item) => (item.kind === "labelled" ? [item.label] : [])));
  return (
    <>
      {lines.map((item, index) =>
        item.kind === "labelled" ? (
          <LabelledText key={item.id} item={item} before={index === 0 ? 0 : space.label} aside={aside} />
        ) : (
          <Prose key={item.id} paragraph={item} before={index === 0 ? 0 : space.paragraph} />
        ),
      )}
      <Entries entries={entries} before={lines.length === 0 ? 0 : space.entry} />
    </>
  );
}
