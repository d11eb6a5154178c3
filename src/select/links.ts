import type { Span } from "../model/selected.ts";

/**
 * What a link to `url` points at; undefined for an empty or dead (`#`) one. The URI of a PDF link
 * is ASCII (ISO 32000-1 12.6.4.7), so other characters are encoded.
 */
export function hrefOf(url: string | undefined): string | undefined {
  const address = url?.trim() ?? "";
  if (address === "" || address.startsWith("#")) return undefined;
  return /^[\x21-\x7e]*$/.test(address) || !URL.canParse(address) ? address : new URL(address).href;
}

/** The same text with every link as {@link hrefOf} has it; a dead one is text. */
export function withLiveLinks(spans: readonly Span[]): readonly Span[] {
  return spans.map(({ href, ...span }) => {
    const live = hrefOf(href);
    return live === undefined ? span : { ...span, href: live };
  });
}

/** `https://example.com/lin/` → `example.com/lin`: what people read and type. */
export function shownUrl(url: string): string {
  return url
    .trim()
    .replace(/^(?:[a-z][a-z\d+.-]*:\/\/|mailto:)/i, "")
    .replace(/\/+$/, "");
}

/** The `mailto:` URI of an address (RFC 6068): all but the `@` and `+` that addresses have is encoded. */
export function mailUri(address: string): string {
  return `mailto:${encodeURIComponent(address).replaceAll("%40", "@").replaceAll("%2B", "+")}`;
}
