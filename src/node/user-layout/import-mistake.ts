/** An import of a layout's that leads nowhere. */
export class ImportMistake extends Error {
  override readonly name = "ImportMistake";
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
