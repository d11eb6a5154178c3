/** A text of the source on its way into the record: inline Markdown, and the line that it began on. */
export class Said {
  readonly text: string;
  readonly line: number;

  constructor(text: string, line: number) {
    this.text = text;
    this.line = line;
  }
}

/** Texts one behind the other. */
export function joinSaid(texts: readonly Said[], separator: string): Said | undefined {
  const [first] = texts;
  return first && new Said(texts.map(({ text }) => text).join(separator), first.line);
}
