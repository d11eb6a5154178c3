// A résumé as headings, lines and points, for programs that read neither its file nor components.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Blocks in order: `kind` is name, line, section, entry or point; `bold` stands before `text`, `date` at the right. */
export function outlineOf(file, lang) {
  const resume = parse(readFileSync(file, "utf8"));
  const local = (value) =>
    value && typeof value === "object" ? (value[lang] ?? Object.values(value)[0]) : value;
  const plain = (value) => String(local(value) ?? "").replace(/[*`^~]/g, "");

  const point = (item, level) => {
    const isParts = typeof item === "object" && ("text" in item || "lead" in item);
    const { lead, text, highlights = [] } = isParts ? item : { text: item };
    const own = { kind: "point", level, bold: lead ? `${plain(lead)}：` : "", text: plain(text) };
    return [own, ...highlights.flatMap((child) => point(child, level + 1))];
  };
  const entry = (item) => [
    {
      kind: "entry",
      bold: [item.name, item.institution, item.title, item.position, item.area]
        .filter(Boolean)
        .map(plain)
        .join("  "),
      date: [item.startDate, item.endDate, item.date].filter(Boolean).join(" – "),
    },
    ...(item.summary ? [{ kind: "line", text: plain(item.summary) }] : []),
    ...(item.highlights ?? []).flatMap((child) => point(child, 0)),
    ...(item.positions ?? []).flatMap(entry),
  ];
  const labelled = (item) => ({
    kind: "line",
    bold: `${plain(item.name ?? item.language)}：`,
    text: (item.keywords ?? []).map(plain).join("、") || plain(item.summary ?? item.fluency),
  });
  const section = (title, blocks) => (blocks.length > 0 ? [{ kind: "section", text: title }, ...blocks] : []);

  const { basics } = resume;
  const contacts = [
    basics.email,
    basics.phone,
    plain(basics.location?.city),
    ...(basics.profiles ?? []).map(({ url }) => url),
  ];
  return [
    { kind: "name", text: plain(basics.name) },
    { kind: "line", text: plain(basics.label) },
    { kind: "line", text: contacts.filter(Boolean).join("  ·  ") },
    ...(basics.summary ? section("简介", [{ kind: "line", text: plain(basics.summary) }]) : []),
    ...section("工作经历", (resume.work ?? []).flatMap(entry)),
    ...section("项目经历", (resume.projects ?? []).flatMap(entry)),
    ...(resume.sections ?? []).flatMap(({ title, entries = [] }) =>
      section(plain(title), entries.flatMap(entry)),
    ),
    ...section("教育经历", (resume.education ?? []).flatMap(entry)),
    ...section("荣誉", (resume.awards ?? []).flatMap(entry)),
    ...section("技能", (resume.skills ?? []).map(labelled)),
    ...section("语言", (resume.languages ?? []).map(labelled)),
  ];
}
