import type { Path } from "../model/path.ts";
import type { Rich, Span } from "../model/selected.ts";
import type { View } from "./view.ts";

/**
 * One text from several. It stands where its parts have their common root in the source, and is in
 * the parts' language if they agree on one, else in the variant's.
 */
export function join(view: View, parts: readonly Rich[], separator: string): Rich | undefined {
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return first;
  return {
    lang: rest.every((part) => part.lang === first.lang) ? first.lang : view.lang,
    spans: [...first.spans, ...rest.flatMap((part): Span[] => [{ text: separator }, ...part.spans])],
    at: commonRoot(parts.map((part) => part.at)),
  };
}

/** `Go (fluent)` or `Go（精通）`; either text alone if the other is missing. */
export function withAside(view: View, text: Rich | undefined, aside: Rich | undefined): Rich | undefined {
  if (text === undefined || aside === undefined) return text ?? aside;
  const { open, close } = view.locale.brackets;
  return {
    ...text,
    spans: [...text.spans, { text: open }, ...aside.spans, { text: close }],
    at: commonRoot([text.at, aside.at]),
  };
}

/** Labels and leads get their colon from the layout; one that the author wrote as well would double it. */
export function withoutFinalColon(rich: Rich): Rich {
  const spans = rich.spans.map((span, index) =>
    index === rich.spans.length - 1 ? { ...span, text: span.text.replace(/\s*[:：]\s*$/u, "") } : span,
  );
  return { ...rich, spans: spans.filter((span) => span.text !== "") };
}

/** The innermost node of the source that holds all of `paths`. */
export function commonRoot(paths: readonly Path[]): Path {
  const [first = [], ...rest] = paths;
  const length = first.findIndex((key, depth) => rest.some((path) => path[depth] !== key));
  return length < 0 ? first : first.slice(0, length);
}
