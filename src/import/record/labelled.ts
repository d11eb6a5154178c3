/** Sections of labels and lists: skills, languages, interests; and of names with a word about them. */
import type { Block, ListItem } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";
import { saidIn } from "../entries/points.ts";
import type { Tell } from "../note.ts";
import { joinSaid, Said } from "../said.ts";
import { keywordsOf } from "../words/keywords.ts";
import { labelKind } from "../words/kinds-of-names.ts";
import type { DraftMap } from "./draft.ts";

/** A label is a few words. */
const LONGEST_LABEL = 48;
/** A line of such a section: with a label or without. */
interface Line {
  readonly label?: Said;
  readonly texts: readonly Said[];
}

export function skillItems(blocks: readonly Block[], tell: Tell): readonly DraftMap[] {
  return linesOf(blocks, tell).flatMap(({ label, texts }) => {
    const text = joinSaid(texts, " ");
    if (label === undefined) return texts.flatMap(namesIn).map(withLevel);
    // `Skills: Go, Rust` under Skills: the label says nothing.
    if (/^(?:(?:technical |key |core )?skills|(?:专业|个人)?技能)$/iu.test(label.text)) {
      tell({
        kind: "reading",
        code: "label",
        message: "a label says what follows it",
        line: label.line,
        before: label.text,
      });
      return texts.flatMap((said) => keywordsOf([said]) ?? [said]).map((name) => ({ name }));
    }
    if (text === undefined) return [{ name: label }];
    const keywords = keywordsOf(texts);
    return keywords === undefined ? [{ name: label, summary: text }] : [{ name: label, keywords }];
  });
}

export function languageItems(blocks: readonly Block[], tell: Tell): readonly DraftMap[] {
  return linesOf(blocks, tell).flatMap(({ label, texts }) => {
    if (label !== undefined)
      return [{ language: withoutLevelWord(label, tell), fluency: joinSaid(texts, ", ") }];
    return texts.flatMap((said) => spokenIn(said));
  });
}

export function interestItems(blocks: readonly Block[], tell: Tell): readonly DraftMap[] {
  return linesOf(blocks, tell).flatMap(({ label, texts }) => {
    if (label !== undefined)
      return [{ name: label, keywords: keywordsOf(texts) ?? (texts.length > 0 ? texts : undefined) }];
    return texts.flatMap((said) => (keywordsOf([said]) ?? [said]).map((name) => ({ name })));
  });
}

export function referenceItems(blocks: readonly Block[], tell: Tell): readonly DraftMap[] {
  return linesOf(blocks, tell).flatMap(({ label, texts }) => {
    const [only] = texts;
    if (label === undefined && only !== undefined && /(?:up)?on request|面议|备索/iu.test(only.text)) {
      tell({
        kind: "aside",
        code: "no-reference",
        message: "that there are references is kept aside",
        line: only.line,
        before: only.text,
      });
      return [];
    }
    const text = joinSaid(texts, " ");
    if (label !== undefined && text !== undefined) {
      return [{ name: label, reference: new Said(text.text.replace(/^[\s,，]+/u, ""), text.line) }];
    }
    return texts.map((said) => {
      const [, name, rest] =
        /^([^,，:：–—]{2,40}?)\s*(?:[,，:：]|\s[–—-]\s)\s*(.+)$/su.exec(unmarked(said).text) ?? [];
      return name === undefined || rest === undefined
        ? { name: said, reference: said }
        : { name: new Said(name, said.line), reference: new Said(rest, said.line) };
    });
  });
}

/** 英语水平: the language is 英语. */
function withoutLevelWord(label: Said, tell: Tell): Said {
  const [, language, word] = /^(.{1,6}?语)(水平|能力|等级)$/u.exec(label.text) ?? [];
  if (language === undefined || word === undefined) return label;
  tell({
    kind: "reading",
    code: "label",
    message: "the word only says what follows",
    line: label.line,
    before: word,
  });
  return new Said(language, label.line);
}

/** `English (fluent)`, `英语 CET-6`, `Mandarin – native`; or several in one line. */
function spokenIn(said: Said): readonly DraftMap[] {
  const parts = said.text.split(/\s*[;；|｜]\s*|(?<=[)）])\s*[,，、]\s*/u).filter((part) => part !== "");
  return parts.map((part) => {
    const [, language, level] =
      /^(\p{Script=Han}{1,3}语)\s*((?:[四六八]级|专[四八]|N[1-5]).*)$/u.exec(part) ??
      /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(part) ??
      /^(\S+?)(?:\s*[:：]\s*|\s+[–—-]\s+|(?<=\p{Script=Han})\s+|\t+)(.+)$/u.exec(part) ??
      [];
    return language === undefined || level === undefined
      ? { language: new Said(part, said.line) }
      : { language: new Said(language, said.line), fluency: new Said(level, said.line) };
  });
}

function linesOf(blocks: readonly Block[], tell: Tell): readonly Line[] {
  const lines: Line[] = [];
  let heading: Said | undefined;
  let below: Said[] = [];
  const flush = () => {
    if (heading !== undefined) lines.push({ label: heading, texts: below });
    heading = undefined;
    below = [];
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      flush();
      if (labelKind(block.text) === undefined)
        heading = new Said(block.text.replace(/\s*[:：]\s*$/, ""), block.line);
      else
        tell({
          kind: "reading",
          code: "label",
          message: "a label says what follows it",
          line: block.line,
          before: block.text,
        });
    } else if (block.kind === "list") {
      const items = block.items.flatMap((item) => linesOfItem(item, tell));
      if (heading !== undefined) below.push(...items.flatMap(wholeLine));
      else lines.push(...items);
    } else if (block.kind === "table") {
      const [titles] = block.header ? block.rows : [];
      if (titles !== undefined) {
        const before = titles.map(({ text }) => text).join(" ");
        const message = "the titles of a table's columns say what is in them";
        tell({ kind: "reading", code: "table-header", message, line: block.line, before });
      }
      for (const row of block.header ? block.rows.slice(1) : block.rows) {
        const [label, ...cells] = row
          .filter(({ text }) => text !== "")
          .map(({ text, line }) => new Said(text, line));
        if (label !== undefined)
          lines.push(cells.length === 0 ? { texts: [label] } : { label, texts: cells });
      }
    } else {
      const texts = saidIn(block);
      if (heading !== undefined) below.push(...texts);
      else lines.push(...texts.flatMap(groupsIn).map(labelled));
    }
  }
  flush();
  return withTextsBelow(lines);
}

/** 编程：Python、R；工具：Slurm: several labels in one line. */
function groupsIn(said: Said): readonly Said[] {
  const parts = said.text.split(/[;；]\s*(?=[^:：;；]{2,12}[:：])/u);
  return parts.length === 1 ? [said] : parts.map((part) => new Said(part, said.line));
}

/** A label on a line of its own, and what it labels on the next. */
function withTextsBelow(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isLabelAlone = last?.label !== undefined && last.texts.length === 0;
    if (isLabelAlone && line.label === undefined) whole[whole.length - 1] = { ...last, texts: line.texts };
    else whole.push(line);
  }
  return whole;
}

const wholeLine = ({ label, texts }: Line): readonly Said[] =>
  label === undefined ? texts : [joinSaid([label, ...texts], ": ") ?? label];

function linesOfItem({ blocks }: ListItem, tell: Tell): readonly Line[] {
  const texts = blocks.flatMap((block) => (block.kind === "list" ? [] : saidIn(block)));
  const nested = blocks.flatMap((block) =>
    block.kind === "list" ? block.items.flatMap((item) => linesOfItem(item, tell)) : [],
  );
  const own = joinSaid(texts, " ");
  if (own === undefined) return nested;
  const line = labelled(own);
  if (nested.length === 0) return [line];
  // A group: its word leads the lines below it.
  if (line.label === undefined && columnsOf(own.text) <= LONGEST_LABEL)
    return [{ label: unmarked(own), texts: nested.flatMap(wholeLine) }];
  return [line, ...nested];
}

/** `**Label**: text`, `Label：text`, `` `Label` text ``. */
function labelled(said: Said): Line {
  const { text, line } = said;
  const [, bold, afterBold] = /^\*\*([^*]+?)\s*[:：]?\s*\*\*\s*(?:[:：]|[–—-]\s)?\s*(.*)$/su.exec(text) ?? [];
  if (bold !== undefined && afterBold !== undefined && columnsOf(bold) <= LONGEST_LABEL) {
    return afterBold === ""
      ? { label: new Said(bold, line), texts: [] }
      : { label: new Said(bold, line), texts: [new Said(afterBold, line)] };
  }
  const [, label, rest] = /^([^:：。；;]+?)\s*(?:：|:(?!\/\/))\s*(\S.*)$/su.exec(text) ?? [];
  if (
    label === undefined ||
    rest === undefined ||
    columnsOf(label) > LONGEST_LABEL ||
    /[，。、]/u.test(label)
  )
    return { texts: [said] };
  return { label: new Said(label, line), texts: [new Said(rest, line)] };
}

const unmarked = ({ text, line }: Said): Said =>
  new Said(text.replace(/^\*+|\*+$/g, "").replace(/\s*[:：]\s*$/, ""), line);

/** `Excel 精通` */
function withLevel(said: Said): DraftMap {
  const [, name, level] = /^(\S{1,24})\s+(精通|熟练|熟悉|了解|掌握|良好|一般|入门)$/u.exec(said.text) ?? [];
  return name === undefined || level === undefined
    ? { name: said }
    : { name: new Said(name, said.line), level: new Said(level, said.line) };
}

/** What skills are told with in sentences; a list of names has none of it. */
const TELLING =
  /熟|掌握|了解|精通|具备|能够|[使会]用|擅长|经验|等$|有.+能力|\b(?:experience|familiar|proficient|knowledge|ability|years?|with|using|in)\b/iu;

/** `TypeScript, React, Rust`: several skills in one line. */
function namesIn(said: Said): readonly Said[] {
  if (TELLING.test(said.text)) return [said];
  const dotted = said.text.split(/\s+[·•]\s+/u);
  if (dotted.length > 1) return dotted.map((name) => new Said(name, said.line));
  const names = keywordsOf([said]) ?? [];
  const areShort = names.every(({ text }) => text.length <= 12);
  return names.length >= 3 || (names.length === 2 && areShort) ? names : [said];
}
