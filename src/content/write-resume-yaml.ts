import { Document, type Scalar, type Tags, type YAMLMap, YAMLSeq } from "yaml";
import { FILE_WIDTH } from "./write-resume-text.ts";

export type YamlNode = Scalar | YAMLMap | YAMLSeq;

/**
 * Who reads the file: this program, to which every scalar is a text (see `readDocument`), or editors too, which take
 * `2018` and `+86…` for numbers unless they are quoted (YAML 1.2, 10.3).
 */
export type Readers = "program" | "editors";

const SCHEMAS = { program: "failsafe", editors: "core" } as const satisfies Record<Readers, string>;

const TEXT = "tag:yaml.org,2002:str";
const BLOCKS: ReadonlySet<unknown> = new Set(["BLOCK_FOLDED", "BLOCK_LITERAL"]);

/** Only a text that is to be folded has several lines: the library folds every long text when it folds one. */
const tagsFor =
  (readers: Readers) =>
  (tags: Tags): Tags => [
    ...tags.map((tag) => {
      if (typeof tag === "string" || tag.tag !== TEXT || tag.collection !== undefined) return tag;
      const { stringify } = tag;
      return {
        ...tag,
        stringify(item: Scalar, context: Parameters<NonNullable<typeof stringify>>[1], ...rest: []) {
          const lineWidth = BLOCKS.has(item.type) ? FILE_WIDTH : 0;
          return stringify?.(item, { ...context, options: { ...context.options, lineWidth } }, ...rest) ?? "";
        },
      };
    }),
    ...(readers === "program" ? ["null" as const] : []),
  ];

export function documentOf(contents: YamlNode, readers: Readers): Document<YamlNode, false> {
  const document = new Document<YamlNode, false>(undefined, {
    schema: SCHEMAS[readers],
    customTags: tagsFor(readers),
  });
  document.contents = contents;
  return document;
}

/** The document's text. Lines are as long as their values want: what is too long was given another style before. */
export const yamlOf = (document: Document<YamlNode, false>): string =>
  document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY });

/** A list of words: `[en, zh]`, where a map is `{ en: …, zh: … }`. The library has one width for all brackets. */
export class WordList extends YAMLSeq<YamlNode> {
  override toString(...[context, ...rest]: Parameters<YAMLSeq["toString"]>): string {
    return super.toString(context && { ...context, flowCollectionPadding: "" }, ...rest);
  }
}
