import { nearest } from "../model/suggest.ts";

/** Names that other formats and older versions of JSON Resume use for our keys. */
const SYNONYMS: Readonly<Record<string, string>> = {
  company: "name",
  employer: "name",
  school: "institution",
  university: "institution",
  degree: "studyType",
  major: "area",
  gpa: "score",
  website: "url",
  link: "url",
  href: "url",
  picture: "image",
  photo: "image",
  avatar: "image",
  mail: "email",
  mobile: "phone",
  tel: "phone",
  title: "label",
  role: "position",
  from: "startDate",
  start: "startDate",
  to: "endDate",
  end: "endDate",
  bullets: "highlights",
  items: "highlights",
  experience: "work",
  jobs: "work",
  employment: "work",
  certifications: "certificates",
  primary: "accent",
  muted: "quiet",
  text: "ink",
  line: "rule",
  background: "tint",
  personal: "basics",
  profile: "basics",
};

/** The known key or value that a mistyped or foreign one most likely stands for. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const synonym = SYNONYMS[word.toLowerCase()];
  return synonym !== undefined && known.includes(synonym) ? synonym : nearest(word, known);
}

/** ``did you mean `startDate`?`` or, when nothing is near, the words that are known. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = suggest(word, known);
  return near === undefined ? `known here: ${known.join(", ")}` : `did you mean \`${near}\`?`;
}
