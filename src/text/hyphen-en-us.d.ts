declare module "hyphen/en-us/index.js" {
  /** Puts `hyphenChar` at every place where the word may be divided. */
  export function hyphenateSync(
    text: string,
    options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
  ): string;
}
