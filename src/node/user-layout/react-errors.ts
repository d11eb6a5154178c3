interface PlainWords {
  readonly message: string;
  readonly hint?: string;
}

/**
 * What the errors mean that layouts make React throw. The bundled React tells only their numbers (its `codes.json`)
 * and what each is about.
 */
const MEANINGS: Readonly<Record<string, (about: string) => PlainWords>> = {
  31: (what) => ({
    message: `${what.replace(/^object/, "an object").replace(/\{(.+)\}/, "{ $1 }")} stands where a text or an element belongs`,
    hint: "a text of the résumé is set by `<RichText text={…} />`",
  }),
  130: (what) => ({
    message: `\`${what || "undefined"}\` stands where a component belongs`,
    hint: "is it exported by the file that it is imported from?",
  }),
  301: () => ({ message: "a component renders itself again and again" }),
  321: () => ({ message: "a hook is called outside of a component" }),
};

/** An error's message, translated if it is one of React's. */
export function inPlainWords(message: string): PlainWords {
  const [, number = "", query = ""] = /^Minified React error #(\d+); visit \S+?(\?\S*)? /.exec(message) ?? [];
  const meaning = MEANINGS[number];
  return meaning ? meaning(new URLSearchParams(query).get("args[]") ?? "") : { message };
}
