import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { Path } from "../model/path.ts";
import type { Lang, Resume } from "../model/resume.ts";
import { withUnknownBareKeys } from "./bare-keys.ts";
import { decode } from "./decode.ts";
import { type Placed, plainValue, readDocument, type YamlFile } from "./document.ts";
import { fieldsOf } from "./fields.ts";
import { checkFields } from "./rules/index.ts";
import { declaredLanguages, inferLanguages } from "./rules/languages.ts";
import { error, type Problem } from "./rules/rule.ts";
import { checkCharacters } from "./rules/texts.ts";
import { type ResumeFile, resumeSchema } from "./schema.ts";
import { notAResume, shapeProblems } from "./shape-problems.ts";
import { createSource, type Source, withPosition, type YamlSource } from "./source.ts";
import { tidy } from "./tidy.ts";

export interface ParsedResume {
  readonly source: Source;
  /** Present unless there are errors. */
  readonly resume?: Resume;
  /** Every problem of the file with its position, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a résumé file: YAML in the shape of {@link Resume}, or a JSON Resume v1 file as it is.
 *
 * @param input.file the file's name, for messages only
 */
export function parseResume(input: { readonly file: string; readonly text: string }): ParsedResume {
  const text = input.text.replace(/^\uFEFF/, "");
  const { yaml, problems, broken } = readDocument(text);
  if (yaml === undefined) {
    const { file } = input;
    return unparsed(
      file,
      problems.map(({ diagnostic }) => ({ ...diagnostic, file })),
    );
  }

  const { blanks, bare, problems: untidy } = tidy(yaml.document, text);
  const source = createSource(input.file, yaml, blanks);
  const read = broken ? { diagnostics: [] } : validate(yaml, source, bare);
  const found = broken ? problems : [...withoutEchoes(problems, untidy), ...untidy];
  const placed = found.map((problem) => place(problem, source));
  const diagnostics = [...placed, ...read.diagnostics].toSorted(byPosition);
  return { source, diagnostics, ...(read.resume && !hasErrors(diagnostics) && { resume: read.resume }) };
}

/** Reads a résumé as it comes from a disk; what is not UTF-8 is not guessed at. */
export function parseBytes({
  file,
  bytes,
}: {
  readonly file: string;
  readonly bytes: Uint8Array;
}): ParsedResume {
  const decoded = decode(file, bytes);
  return "text" in decoded ? parseResume({ file, text: decoded.text }) : unparsed(file, [decoded.problem]);
}

/** Of two texts that were cut, the rests may well be the same: that is no key given twice. */
function withoutEchoes(problems: readonly Placed[], untidy: readonly Placed[]): Placed[] {
  const places = new Set(untidy.map(({ start }) => start));
  return problems.filter(({ start }) => !places.has(start));
}

function unparsed(file: string, diagnostics: readonly Diagnostic[]): ParsedResume {
  return { source: { file, locate: () => undefined }, diagnostics };
}

interface Validated {
  readonly resume?: Resume;
  readonly diagnostics: readonly Diagnostic[];
}

function validate(yaml: YamlFile, source: YamlSource, bare: readonly Path[]): Validated {
  const plain = plainValue(yaml.document);
  if (plain === undefined) {
    const hint = "write the texts out instead of repeating them by alias";
    return {
      diagnostics: [
        withPosition(error("alias-explosion", [], "the aliases unfold to too much", { hint }), source),
      ],
    };
  }
  const { value } = plain;
  const stranger = notAResume(value);
  if (stranger !== undefined) return { diagnostics: [withPosition(stranger, source)] };

  const fields = [...fieldsOf(resumeSchema, value)];
  const parsed = resumeSchema.safeParse(value);
  const declared = declaredLanguages(fields);
  const languages = declared ?? inferLanguages(fields);
  const problems: readonly Problem[] = [
    ...withUnknownBareKeys(bare, value, declared, [
      ...shapeProblems(parsed.error?.issues ?? [], value),
      ...checkFields(fields, languages),
    ]),
    ...checkCharacters(value).map((diagnostic) => ({ diagnostic })),
  ];
  const resume = parsed.data && resumeIn(parsed.data, languages);
  return {
    diagnostics: problems.map((problem) => placeValue(problem, source)),
    ...(resume && { resume }),
  };
}

/** What a file says without what it says to editors: which schema they check it with. */
function resumeIn({ $schema: _, ...said }: ResumeFile, languages: readonly Lang[]): Resume {
  return { ...said, meta: { ...said.meta, languages } };
}

function place({ diagnostic, start, end }: Placed, source: YamlSource): Diagnostic {
  return { ...diagnostic, file: source.file, ...source.locateOffsets(start, end) };
}

function placeValue({ diagnostic, atKey }: Problem, source: YamlSource): Diagnostic {
  if (!atKey) return withPosition(diagnostic, source);
  return { ...diagnostic, file: source.file, ...source.locateKey(diagnostic.path) };
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.range === undefined || b.range === undefined) return 0;
  return a.range.line - b.range.line || a.range.column - b.range.column;
}
