// The résumé as one would set it without resume-pdf: plain react-pdf components with the same fonts.
import { readFileSync } from "node:fs";
import { Document, Font, Page, Text, View } from "@react-pdf/renderer";
import { createElement as h } from "react";
import { parse } from "yaml";

const font = (name) => new URL(`../fonts/${name}.ttf`, import.meta.url).pathname;
const register = (family, regular, bold) =>
  Font.register({
    family,
    fonts: [{ src: font(regular) }, { src: font(bold), fontWeight: 700 }],
  });
register("Latin", "Inter_400Regular", "Inter_600SemiBold");
register("Han", "NotoSansSC_400Regular", "NotoSansSC_600SemiBold");
// The usual way to make Chinese wrap: offer a break after every character.
Font.registerHyphenationCallback((word) =>
  /\p{Script=Han}/u.test(word) ? [...word].flatMap((c) => [c, ""]) : [word],
);

/** A function that makes the document of a résumé file in a language. */
export function plainDocument(file, lang) {
  const resume = parse(readFileSync(file, "utf8"));
  const local = (value) =>
    value && typeof value === "object" ? (value[lang] ?? Object.values(value)[0]) : value;
  const plain = (value) => String(local(value) ?? "").replace(/[*`^~]/g, "");
  const font0 = { fontFamily: ["Latin", "Han"], fontSize: 9, lineHeight: 1.36 };
  const bold = { fontWeight: 700 };

  const bullet = (item, level, key) => {
    const {
      lead,
      text,
      highlights = [],
    } = typeof item === "object" && ("text" in item || "lead" in item) ? item : { text: item };
    return h(
      View,
      { key, style: { marginLeft: 10 * level } },
      h(
        View,
        { style: { flexDirection: "row" } },
        h(Text, { style: { width: 10 } }, "•"),
        h(
          Text,
          { style: { flex: 1, textAlign: "justify" } },
          lead && h(Text, { style: bold }, `${plain(lead)}：`),
          text && plain(text),
        ),
      ),
      highlights.map((child, i) => bullet(child, level + 1, i)),
    );
  };

  const entry = (item, key) =>
    h(
      View,
      { key, style: { marginBottom: 6 } },
      h(
        View,
        { style: { flexDirection: "row", justifyContent: "space-between" } },
        h(
          Text,
          { style: bold },
          [item.name, item.institution, item.title, item.position, item.area]
            .filter(Boolean)
            .map(plain)
            .join("  "),
        ),
        h(Text, {}, [item.startDate, item.endDate, item.date].filter(Boolean).join(" – ")),
      ),
      item.summary && h(Text, { style: { textAlign: "justify" } }, plain(item.summary)),
      (item.highlights ?? []).map((child, i) => bullet(child, 0, i)),
      (item.positions ?? []).map(entry),
    );

  const labelled = (item, key) =>
    h(
      Text,
      { key },
      h(Text, { style: bold }, `${plain(item.name ?? item.language)}：`),
      (item.keywords ?? []).map(plain).join("、") || plain(item.summary ?? item.fluency),
    );

  const section = (title, children) =>
    children.length > 0 &&
    h(
      View,
      { key: title, style: { marginTop: 8 } },
      h(Text, { style: { ...bold, fontSize: 11.4, borderBottomWidth: 0.5, marginBottom: 4 } }, title),
      children,
    );

  const document = () => {
    const { basics } = resume;
    const contacts = [
      basics.email,
      basics.phone,
      plain(basics.location?.city),
      ...(basics.profiles ?? []).map((p) => p.url),
    ];
    const custom = (resume.sections ?? []).filter((s) => s.entries);
    return h(
      Document,
      {},
      h(
        Page,
        { size: "A4", style: { ...font0, padding: 36 } },
        h(Text, { style: { ...bold, fontSize: 21, lineHeight: 1.25 } }, plain(basics.name)),
        h(Text, {}, plain(basics.label)),
        h(Text, {}, contacts.filter(Boolean).join("  ·  ")),
        basics.summary && section("简介", [h(Text, { key: 0 }, plain(basics.summary))]),
        section("工作经历", (resume.work ?? []).map(entry)),
        section("项目经历", (resume.projects ?? []).map(entry)),
        custom.map((s) => section(plain(s.title), s.entries.map(entry))),
        section("教育经历", (resume.education ?? []).map(entry)),
        section("荣誉", (resume.awards ?? []).map(entry)),
        section("技能", (resume.skills ?? []).map(labelled)),
        section("语言", (resume.languages ?? []).map(labelled)),
      ),
    );
  };
  return document;
}
