import { FOREIGN_IDEOGRAPHS, unifyIdeographs } from "../ideographs.ts";
import { type Kind, type Rule, slipAt } from "../passage.ts";

const RADICAL: Kind = {
  rule: "N3",
  code: "radical",
  severity: "error",
  message: "a radical or a compatibility form stands for a character",
  hint: "write the character itself, which searches find",
};

export const ideographs: Rule = (passage) =>
  [...passage.shown.matchAll(FOREIGN_IDEOGRAPHS)].flatMap(({ 0: run, index }) => {
    const unified = unifyIdeographs(run);
    return unified === run ? [] : slipAt(passage, RADICAL, index, index + run.length, unified);
  });
