import type { Lang } from "../../model/resume.ts";

/** Whose résumé it is to be. */
export interface Person {
  /** Absent until the author fills it in. */
  readonly name?: string;
  readonly langs: readonly Lang[];
}

/** A text as the template has it; in other languages the English one stands until it is translated. */
interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

const PLACEHOLDER: Bilingual = { en: "Your Name", zh: "你的名字" };

/**
 * A résumé to write over: every section that most people need, with texts that say what belongs there. It builds as it
 * is, on one page and on two.
 */
export function templateResume({ name, langs }: Person): object {
  const text = (en: string, zh: string) => inLanguages({ en, zh }, langs);
  return {
    meta: { languages: langs },
    basics: {
      name: name ?? inLanguages(PLACEHOLDER, langs),
      label: text("What you are, in a few words", "一句话说明你的职业"),
      email: "you@example.com",
      url: "https://example.com",
      summary: text(
        "Two or three sentences: what you do best, for whom, and **what came of it**.",
        "用两三句话说明你最擅长什么、为谁创造了价值，以及**带来了什么结果**。",
      ),
    },
    work: [
      {
        name: text("Present employer", "现任公司"),
        position: text("Position", "职位"),
        startDate: "2022-03",
        endDate: "present",
        priority: "must",
        highlights: [
          {
            lead: text("What it was about", "做了什么"),
            text: text(
              "What you did, and **the number** that shows what it changed.",
              "你具体做了什么，并用**数字**说明带来的改变。",
            ),
          },
          text("One sentence for each thing that you are proud of.", "每件值得一提的事写一句话。"),
        ],
      },
      {
        name: text("Earlier employer", "前任公司"),
        position: text("Position", "职位"),
        startDate: "2019-07",
        endDate: "2022-02",
        highlights: [
          text(
            "What stands further down is left out first where one page is too little.",
            "一页放不下时，靠后的内容会先被省略。",
          ),
        ],
      },
    ],
    education: [
      {
        institution: text("University", "某某大学"),
        area: text("Subject", "专业"),
        studyType: text("Bachelor", "本科"),
        startDate: "2015-09",
        endDate: "2019-06",
      },
    ],
    skills: [
      {
        name: text("Languages", "编程语言"),
        keywords: ["TypeScript", "Go", "Rust"],
      },
      { name: text("Tools", "工具"), keywords: ["PostgreSQL", "Kubernetes"] },
    ],
  };
}

/** What is said beside the values, by their paths. */
export const TEMPLATE_COMMENTS: ReadonlyMap<string, string> = new Map([
  ["meta.languages", "the languages of the PDFs; any text may be a map by language"],
  ["work[0].priority", "must, high, normal or low: what one page holds on to"],
  ["basics.summary", "texts take **strong**, *emphasis*, `code` and [links](https://example.com)"],
]);

/** One text where there is one language, else a map by language. */
function inLanguages(text: Bilingual, langs: readonly Lang[]): string | Readonly<Record<Lang, string>> {
  const of = (lang: Lang) => (/^zh\b/.test(lang) ? text.zh : text.en);
  const [only, ...others] = langs;
  if (only !== undefined && others.length === 0) return of(only);
  return Object.fromEntries(langs.map((lang) => [lang, of(lang)]));
}
