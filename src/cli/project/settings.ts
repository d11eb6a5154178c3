import type { BuildOptions } from "../../model/build.ts";
import { USUAL_INPUT, USUAL_OUT } from "../../model/build.ts";
import type { ProjectConfig } from "../../model/config.ts";
import { USUAL_STANDARD } from "../../model/metadata.ts";
import { USUAL_PATTERN } from "../../model/output-pattern.ts";
import type { Project } from "./project.ts";

/** What a configuration calls a setting, what the library and the command line call it, and what it usually is. */
interface Setting {
  readonly option: keyof BuildOptions;
  /** Absent where no flag sets it. */
  readonly flag?: string;
  readonly usual?: unknown;
  /** In words, where the usual value is none. */
  readonly usually?: string;
}

const SETTINGS = {
  resumes: { option: "inputs", flag: "the command line", usual: [USUAL_INPUT] },
  languages: { option: "langs", flag: "--lang", usually: "all of each résumé" },
  pages: { option: "pages", flag: "--pages", usually: "1 and 2" },
  layouts: { option: "layouts", flag: "--layout", usual: ["classic"] },
  papers: { option: "papers", flag: "--paper", usual: ["a4"] },
  theme: { option: "theme", usually: "each layout's own" },
  fonts: { option: "fonts", usually: "each layout's own" },
  redact: { option: "redact", flag: "--redact", usually: "nothing is hidden" },
  standard: { option: "standard", flag: "--standard", usual: USUAL_STANDARD },
  strict: { option: "strict", flag: "--strict", usual: false },
  out: { option: "out", flag: "--out", usual: USUAL_OUT },
  name: { option: "name", flag: "--name", usual: USUAL_PATTERN },
} as const satisfies Readonly<Record<keyof ProjectConfig, Setting>>;

export type SettingName = keyof typeof SETTINGS;

/** A setting with who says so. */
export interface Settled {
  readonly name: SettingName;
  /** Undefined where nobody says anything and there is no one usual value. */
  readonly value: unknown;
  /** `--lang`, `resume-pdf.config.yaml:3`, or `usual` with what that is. */
  readonly from: string;
}

/** Every setting: flags win over the configuration, which wins over what is usual. */
export function settle(flags: BuildOptions, project: Project): readonly Settled[] {
  return Object.entries(SETTINGS).map(([key, setting]: [string, Setting]) => {
    const name = key as SettingName;
    const given = flags[setting.option];
    if (given !== undefined) return { name, value: given, from: setting.flag ?? "" };
    const said = project.config[name];
    if (said !== undefined)
      return { name, value: said, from: `${project.file}:${project.locate([name])?.range?.line}` };
    const from = setting.usually === undefined ? "usual" : `usual: ${setting.usually}`;
    return { name, value: isPlace(setting) ? fromProject(setting.usual, project) : setting.usual, from };
  });
}

/** Where résumés and PDFs usually are counts from the project's folder too. */
const isPlace = ({ option }: Setting): boolean => option === "inputs" || option === "out";

const fromProject = (usual: unknown, { fromHere }: Project): unknown =>
  Array.isArray(usual) ? usual.map((path) => fromHere(String(path))) : fromHere(String(usual));

/** What the settings ask the library for; what is usual there is left to it. */
export function optionsOf(settled: readonly Settled[]): BuildOptions {
  const said = settled.filter(({ value }) => value !== undefined);
  return Object.fromEntries(said.map(({ name, value }) => [SETTINGS[name].option, value]));
}
