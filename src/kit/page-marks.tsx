import { Fragment, type ReactNode } from "react";
import { localeOf } from "../locale/index.ts";
import type { Place } from "../model/block.ts";
import type { LayoutInput } from "../model/layout.ts";
import { plainText } from "../model/selected.ts";
import { place } from "./block.ts";
import { Text, View } from "./primitives.ts";
import { type TypeChoice, useType } from "./type-style.ts";

/** Where the pages of a document of several are numbered. */
export type Folios = "head" | "foot";

export interface PageMarksProps {
  readonly input: LayoutInput;
  readonly folios: Folios;
}

/**
 * What tells the pages of a document apart: whose they are and which. They are made for every number of pages that
 * there may be, since too short a résumé has fewer than it was asked for; a document of one page has none.
 */
export function PageMarks({ input, folios }: PageMarksProps): ReactNode {
  return pagesOf(input.pages).map(({ page, of }) => {
    const name = plainText(input.resume.basics.name);
    const { runningLine } = localeOf(input.resume.lang);
    const head = folios === "head" ? runningLine(name, page, of) : name;
    const where = { onPage: page, of };
    return (
      <Fragment key={`${page} of ${of}`}>
        {page > 1 && <MarginLine input={input} where={where} at="head" text={head} />}
        {folios === "foot" && (
          <MarginLine input={input} where={where} at="foot" text={`${page}${EN_SPACE}/${EN_SPACE}${of}`} />
        )}
      </Fragment>
    );
  });
}

/** Every page of every document that has more than one and at most `most`. */
const pagesOf = (most: number): { readonly page: number; readonly of: number }[] =>
  Array.from({ length: most - 1 }, (_, i) => i + 2).flatMap((of) =>
    Array.from({ length: of }, (_, i) => ({ page: i + 1, of })),
  );

/** As narrow as poppler still takes for a space in a line as short as this. */
const EN_SPACE = "\u2002";

const ALIGN = { head: "right", foot: "center" } as const satisfies Record<string, TypeChoice["align"]>;

interface MarginLineProps {
  readonly input: LayoutInput;
  readonly where: Place;
  readonly at: keyof typeof ALIGN;
  readonly text: string;
}

/** A line in the middle of a margin: clear of the text and of what a printer cannot reach. */
function MarginLine({ input, where, at, text }: MarginLineProps): ReactNode {
  const { paper, settings } = input;
  const { x, y } = settings.margin;
  const clear = (y - settings.size * settings.leading) / 2;
  const top = at === "head" ? clear : paper.height - y + clear;
  return (
    <View {...place(where)} style={{ position: "absolute", left: x, right: x, top }}>
      <Text style={useType({ tone: "quiet", align: ALIGN[at] })}>{text}</Text>
    </View>
  );
}
