import type { Path } from "../../model/path.ts";
import type { Lang } from "../../model/resume.ts";
import type { Field } from "../fields.ts";
import { checkColor } from "./colors.ts";
import { checkCountry, checkEmail, checkPhone } from "./contacts.ts";
import { checkDate, checkEndDate, checkTimeline, checkTimestamp } from "./dates.ts";
import { checkLanguages } from "./languages.ts";
import { checkInlineLinks, checkLink } from "./links.ts";
import { checkRedaction } from "./redaction.ts";
import type { Finding, Problem } from "./rule.ts";
import { checkSections } from "./sections.ts";
import { checkHighlights } from "./texts.ts";

/** Everything that the content can be wrong about although it has the right shape. */
export function checkFields(fields: readonly Field[], languages: readonly Lang[]): Problem[] {
  const findings = fields.flatMap(checkField);
  return [...findings.map((diagnostic) => ({ diagnostic })), ...checkLanguages(fields, languages)];
}

function checkField({ kind, value, path }: Field): readonly Finding[] {
  switch (kind) {
    case "text":
      return typeof value === "string" ? checkInlineLinks(value, path) : checkTextByLanguage(value, path);
    case "timeline":
      return checkTimeline(value, path);
    case "highlights":
      return Array.isArray(value) ? checkHighlights(value, path) : [];
    case "sections":
      return Array.isArray(value) ? checkSections(value, path) : [];
    case "redaction":
      return checkRedaction(Object(value), path);
    case "languages":
      return [];
    default:
      return typeof value === "string" ? CHECKS[kind](value, path) : [];
  }
}

const CHECKS = {
  date: checkDate,
  endDate: checkEndDate,
  timestamp: checkTimestamp,
  link: checkLink,
  email: checkEmail,
  phone: checkPhone,
  country: checkCountry,
  color: checkColor,
} as const;

function checkTextByLanguage(value: unknown, path: Path): readonly Finding[] {
  return Object.entries(Object(value)).flatMap(([lang, text]) =>
    typeof text === "string" ? checkInlineLinks(text, [...path, lang]) : [],
  );
}
