import { type Draft, parts } from "./draft.ts";

/** What fields were called before version 1 of JSON Resume, by the part that they are in. */
const OLD_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  basics: { picture: "image", website: "url" },
  work: { company: "name", website: "url" },
  volunteer: { website: "url" },
  education: { gpa: "score", website: "url" },
  publications: { website: "url" },
};

/** Calls every field by the name that it has today, unless there is one of that name already. */
export function renameOldFields(draft: Draft): void {
  for (const [name, part] of parts(draft.root)) {
    for (const [old, today] of Object.entries(OLD_NAMES[name] ?? {})) {
      const value = part[old];
      if (value === undefined || part[today] !== undefined) continue;
      draft.note(part, old, {
        kind: "reading",
        code: "old-name",
        message: `\`${name}.${old}\` is called \`${today}\` today`,
        before: old,
        after: today,
      });
      delete part[old];
      part[today] = value;
    }
  }
}
