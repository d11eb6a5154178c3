import { parseInline, parseParagraphs } from "../content/index.ts";
import { type Locale, localeOf } from "../locale/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { formatPath, type Path } from "../model/path.ts";
import type { Lang, LocalText, Resume, Selectable } from "../model/resume.ts";
import type { Paragraph, Rich } from "../model/selected.ts";
import { withLiveLinks } from "./links.ts";

/** Whom the résumé is made out for. */
export interface Variant {
  readonly lang: Lang;
  /** Shows what is tagged for this audience or for none; absent shows everything. */
  readonly audience?: string;
}

/** A text as it stands in the source, in the one language that was chosen. */
interface Source {
  readonly text: string;
  readonly lang: Lang;
  readonly at: Path;
}

/** The résumé as seen through one variant: which items show, and each text in one language. Collects what is missing. */
export class View {
  readonly lang: Lang;
  readonly locale: Locale;
  readonly #audience: string | undefined;
  readonly #primary: Lang;
  readonly #reports = new Map<string, Diagnostic>();

  constructor(resume: Resume, variant: Variant) {
    this.lang = variant.lang;
    this.locale = localeOf(variant.lang);
    this.#audience = variant.audience;
    this.#primary = resume.meta.languages[0] ?? variant.lang;
  }

  /** One problem is told once, however often the value is read. */
  report(diagnostic: Diagnostic): void {
    const key = `${diagnostic.code} ${formatPath(diagnostic.path ?? [])}`;
    if (!this.#reports.has(key)) this.#reports.set(key, diagnostic);
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#reports.values()];
  }

  shows({ only, tags }: Selectable): boolean {
    return admits(only, this.lang) && (this.#audience === undefined || admits(tags, this.#audience));
  }

  /** A text of one paragraph. */
  line(value: LocalText | undefined, at: Path): Rich | undefined {
    const source = this.#choose(value, at);
    const spans = source === undefined ? [] : withLiveLinks(parseInline(source.text));
    return source && spans.length > 0 ? { lang: source.lang, spans, at: source.at } : undefined;
  }

  /** A text that the model requires; without any words if the author gave none. */
  title(value: LocalText, at: Path): Rich {
    return this.line(value, at) ?? { lang: this.lang, spans: [], at };
  }

  /** Paragraphs share the path of their text; a number behind it tells their ids apart. */
  paragraphs(value: LocalText | undefined, at: Path): readonly Paragraph[] {
    const source = this.#choose(value, at);
    if (source === undefined) return [];
    const { text, lang, at: origin } = source;
    return parseParagraphs(text).map((spans, index) => ({
      kind: "paragraph",
      id: `${formatPath(at)}[${index}]`,
      priority: "normal",
      text: { lang, spans: withLiveLinks(spans), at: origin },
    }));
  }

  lines(values: readonly LocalText[] | undefined, at: Path): readonly Rich[] {
    return (values ?? []).flatMap((value, index) => this.line(value, [...at, index]) ?? []);
  }

  /** A text that is not Markdown: made by a convention of the language, or a name from the net. */
  plain(text: string, at: Path): Rich {
    return { lang: this.lang, spans: [{ text }], at };
  }

  /** A plain string serves every language; a map falls back from the variant's language to the primary one. */
  #choose(value: LocalText | undefined, at: Path): Source | undefined {
    if (value === undefined) return undefined;
    if (typeof value === "string") return isBlank(value) ? undefined : { text: value, lang: this.lang, at };
    for (const lang of [this.lang, this.#primary, ...Object.keys(value)]) {
      const text = Object.hasOwn(value, lang) ? value[lang] : undefined;
      if (text === undefined || isBlank(text)) continue;
      if (lang !== this.lang) this.#reportMissing(at, lang);
      return { text, lang, at: [...at, lang] };
    }
    return undefined;
  }

  #reportMissing(path: Path, used: Lang): void {
    this.report({
      kind: "content",
      severity: "warning",
      code: "missing-translation",
      message: `${formatPath(path)} has no text in "${this.lang}"; its "${used}" text is shown`,
      hint: `add "${this.lang}:" beside "${used}:"`,
      path,
    });
  }
}

/** A list that names nobody admits everybody. */
function admits(names: readonly string[] | undefined, name: string): boolean {
  return names === undefined || names.length === 0 || names.includes(name);
}

const isBlank = (text: string): boolean => text.trim() === "";
