/** Items of the form `Label: text`. One function per kind of item; `at` is the item's own path. */
import type { Path } from "../model/path.ts";
import type { Interest, LanguageSkill, LocalText, Selectable, Skill } from "../model/resume.ts";
import type { Labelled, Rich } from "../model/selected.ts";
import { defined } from "./defined.ts";
import { droppable } from "./droppable.ts";
import { join, withAside, withoutFinalColon } from "./rich.ts";
import type { View } from "./view.ts";

/** The level is the text if there is nothing else to say, and else an aside to the label. */
export function skillLine(view: View, skill: Skill, at: Path): Labelled {
  const label = view.title(skill.name, [...at, "name"]);
  const level = view.line(skill.level, [...at, "level"]);
  const summary = join(
    view,
    view.paragraphs(skill.summary, [...at, "summary"]).map(({ text }) => text),
    " ",
  );
  const text = withAside(view, summary, keywordList(view, skill.keywords, at));
  if (text === undefined) return labelled(skill, at, label, level);
  return labelled(skill, at, withAside(view, withoutFinalColon(label), level) ?? label, text);
}

export function languageLine(view: View, { language, fluency, ...item }: LanguageSkill, at: Path): Labelled {
  return labelled(
    item,
    at,
    view.title(language, [...at, "language"]),
    view.line(fluency, [...at, "fluency"]),
  );
}

export function interestLine(view: View, interest: Interest, at: Path): Labelled {
  const label = view.title(interest.name, [...at, "name"]);
  return labelled(interest, at, label, keywordList(view, interest.keywords, at));
}

function keywordList(view: View, keywords: readonly LocalText[] | undefined, at: Path): Rich | undefined {
  return join(view, view.lines(keywords, [...at, "keywords"]), view.locale.listSeparator);
}

function labelled(item: Selectable, at: Path, label: Rich, text: Rich | undefined): Labelled {
  return defined({
    kind: "labelled" as const,
    ...droppable(item, at),
    label: withoutFinalColon(label),
    text,
  });
}
