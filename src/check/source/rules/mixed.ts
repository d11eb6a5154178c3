import type { Lang } from "../../../model/resume.ts";
import type { RuleName } from "../../../model/source-check.ts";
import { minority, type Usage } from "../minority.ts";
import type { Remark, Rule, Text } from "../rule.ts";

/** What a rule of one way only looks for in a text. */
export interface OneWay extends RuleName {
  /** What is written in several ways: `dates`. */
  readonly what: string;
  usagesIn(text: Text): Iterable<Usage>;
}

/** A rule that one thing is written in one way in all texts of a language: the way that most of them chose. */
export function oneWay({ what, usagesIn, ...name }: OneWay): Rule {
  return {
    ...name,
    *find({ texts, languages }) {
      for (const lang of new Set([...languages, ...texts.map((text) => text.lang)])) {
        yield* mixed(texts, lang);
      }
    },
  };

  function* mixed(texts: readonly Text[], lang: Lang): Generator<Remark> {
    const usages = texts.filter((text) => text.lang === lang).flatMap((text) => [...usagesIn(text)]);
    const { usual, odd } = minority(usages);
    for (const { way, path, part } of odd) {
      yield {
        path,
        part,
        message: `${what} are written ${way} here, mostly ${usual} in ${lang}`,
        hint: "write all of them in one way",
      };
    }
  }
}
