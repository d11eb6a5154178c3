import type { ReactNode } from "react";
import { DateColumn, Items, Section, Sheet } from "../../src/kit/index.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import { dateColumnEm } from "./date-column.ts";
import { Head } from "./head.tsx";
import { Masthead } from "./masthead.tsx";

/**
 * One column of text beside a column of dates. The reader of an academic record goes down the years; and the text,
 * which would be too wide at the type sizes of a résumé, gets a measure of some 80 letters or 38 Han.
 */
export function Scholar({ input }: { readonly input: LayoutInput }): ReactNode {
  const { resume, settings } = input;
  const dates = settings.size * dateColumnEm(resume);
  return (
    <Sheet input={input} folios="foot">
      <Masthead input={input} dateColumn={dates} />
      {resume.sections.map((section) => (
        <Section key={section.id} section={section} head={Head}>
          <DateColumn width={dates}>
            <Items items={section.items} />
          </DateColumn>
        </Section>
      ))}
    </Sheet>
  );
}
