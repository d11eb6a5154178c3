import type { Rule } from "../rule.ts";

export const endlessText: Rule = {
  id: "C11",
  code: "endless-text",
  severity: "warning",
  title: "No text is longer than two pages",
  *find({ endless }) {
    for (const path of endless) {
      const message = "this text is longer than two pages, so nothing else is looked for in it";
      yield { path, message, hint: "is this the right text?" };
    }
  },
};
