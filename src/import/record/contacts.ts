/** Whom the résumé is of: name, label and contact data, from the lines above the first section or a section of them. */
import { parseInline } from "../../content/index.ts";
import type { Block, SourceText, Table } from "../../model/intake.ts";
import { saidIn } from "../entries/points.ts";
import { glyphOf } from "../glyphs.ts";
import type { Tell } from "../note.ts";
import { Said } from "../said.ts";
import { looksLikeRole } from "../words/kinds-of-names.ts";
import { looksLikeName } from "../words/names.ts";
import { couldBePlace, looksLikePlace } from "../words/places.ts";
import { readTitle } from "../words/section-titles.ts";
import { emailIn, networkOf, phoneIn, profileIn, urlIn } from "./addresses.ts";
import type { DraftMap } from "./draft.ts";

export interface Profile {
  readonly network: string;
  readonly username?: string;
  readonly url?: string;
}

/** What was found out about the person. */
export interface Person {
  name?: Said;
  label?: Said;
  email?: string;
  phone?: string;
  url?: string;
  location?: Said;
  readonly profiles: Profile[];
  readonly summary: Said[];
  /** Spoken languages that stand among the contacts. */
  readonly languages: DraftMap[];
  /** What nobody could place. */
  readonly rest: Said[];
}

export const nobody = (): Person => ({ profiles: [], summary: [], languages: [], rest: [] });

type Field = "name" | "label" | "email" | "phone" | "url" | "location" | "language" | "drop";

const LABELS: readonly (readonly [RegExp, Field])[] = [
  [/^(?:姓\s*名|name|full name|author)$/iu, "name"],
  [/^(?:邮\s*箱|电子邮箱|电子邮件|邮件|e-?mail|mail|email address)$/iu, "email"],
  [
    /^(?:电\s*话|手\s*机|手机号|手机号码|联系电话|电话号码|联系方式|phone|mobile|tel|telephone|cell|phone number|m|t)$/iu,
    "phone",
  ],
  [
    /^(?:主\s*页|个人主页|网\s*站|个人网站|博\s*客|个人博客|blog|website|site|web|homepage|portfolio|personal site|url)$/iu,
    "url",
  ],
  [
    /^(?:地\s*址|所在地|现居地|现居住地|居住地|城\s*市|所在城市|现居|坐标|现居城市|现住址|住址|现居地址|家庭住址|居住城市|通讯地址|location|address|based in|city|current location)$/iu,
    "location",
  ],
  [
    /^(?:职\s*位|求职意向|应聘职位|意向职位|意向岗位|期望岗位|应聘岗位|目标岗位|求职岗位|求职方向|应聘方向|应聘学科|求职职位|职能\/职位|职能|期望职位|目标职位|职业|title|position|headline|role|job|subtitle)$/iu,
    "label",
  ],
];

/** 英语水平: a spoken language among the contacts. */
const LANGUAGE =
  /^(.{1,4}?语)(水平|能力|等级)?$|^(?:english|mandarin|cantonese|japanese|german|french|spanish)$/iu;

const ICONS =
  /(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d|[\ue000-\uf8ff])+/gu;

/** Pieces of a contact line: bars, tabs, wide gaps, bullets. A comma parts places and nothing else. */
const SEPARATOR =
  /\s*[|｜]\s*|\t+|[^\S\t]{2,}|\u00a0{2,}|\s+[•·●∙⋅◆♦]\s+|\s*[;；]\s*|(?<=@[^\s,，]{1,80})\s*[,，]\s*/u;

/** Reads blocks of contact data into the person. */
export function readPerson(blocks: readonly Block[], person: Person, tell: Tell): void {
  for (const block of blocks) {
    if (block.kind === "separator") continue;
    if (block.kind === "heading") readLine({ text: block.text, line: block.line }, person, tell, true);
    else if (block.kind === "list") for (const item of block.items) readPerson(item.blocks, person, tell);
    else if (block.kind === "table") readTable(withoutTitles(block, tell), person, tell);
    else for (const { text, line } of saidIn(block)) readLine({ text, line }, person, tell, false);
  }
}

/** The rows of a table; its header only says what its columns are, unless it is contact data itself. */
function withoutTitles({ header, rows, line }: Table, tell: Tell): Table["rows"] {
  const [titles = [], ...rest] = rows;
  const isData = titles.some(({ text }) => fieldOf(plain(text)) !== undefined || /@|\d{7}/.test(text));
  if (!header || isData) return rows;
  tell({
    kind: "reading",
    code: "table-header",
    message: "the titles of a table's columns say what is in them",
    line,
    before: titles.map(({ text }) => text).join(" "),
  });
  return rest;
}

/** Cells of labels and values beside each other, or values alone. */
function readTable(rows: readonly (readonly SourceText[])[], person: Person, tell: Tell): void {
  for (const row of rows) {
    for (let i = 0; i < row.length; i += 1) {
      const cell = row[i];
      const next = row[i + 1];
      if (cell === undefined || cell.text === "") continue;
      const field = fieldOf(plain(cell.text));
      if (field !== undefined && next !== undefined && next.text !== "") {
        tellLabel(cell.text, cell.line, tell);
        assign(field, next, person, tell);
        i += 1;
      } else readLine(cell, person, tell, false);
    }
  }
}

const plain = (text: string): string =>
  text
    .replace(/[*_`]|\\(?=\p{P})/gu, "")
    .replace(ICONS, "")
    .replace(/^[\s:：]+|[\s:：]+$/gu, "");

const fieldOf = (label: string): Field | undefined => LABELS.find(([pattern]) => pattern.test(label))?.[1];

function tellLabel(text: string, line: number, tell: Tell): void {
  tell({
    kind: "reading",
    code: "label",
    message: "a label says what follows it",
    line,
    before: text.trim(),
  });
}

function readLine(line: SourceText, person: Person, tell: Tell, isHeading: boolean): void {
  if (!isHeading && isSentence(line.text)) {
    person.summary.push(new Said(line.text, line.line));
    return;
  }
  const title = isHeading ? (nameAndLabel(plain(line.text)) ?? aloneAsName(plain(line.text))) : undefined;
  if (title !== undefined && person.name === undefined) {
    person.name = new Said(title.name, line.line);
    if (title.label !== undefined) person.label ??= new Said(title.label, line.line);
    return;
  }
  const text = line.text
    .replace(/([:：])\s*\t\s*/g, "$1")
    .replace(SPACED_LABEL, (label) => label.replace(/[\s\u3000]+/g, ""));
  for (const piece of piecesIn(text)) {
    if (piece.trim() !== "")
      readPiece({ text: glyphOf(piece.trim())?.rest ?? piece.trim(), line: line.line }, person, tell);
  }
}

/** 姓　　名： and 电 话：, spaced to one width. */
const SPACED_LABEL = /(?<![^\s\u3000|｜])\p{Script=Han}[ \u3000]+\p{Script=Han}(?=\s*[:：])/gu;

/** Slashes part contacts too, where some of them are plainly that, or a document's title. */
function piecesIn(text: string): readonly string[] {
  const pieces = text.split(SEPARATOR);
  const parts = text.split(/\s+[/／]\s+/u);
  const areContacts = parts.some(
    (part) => /@|[:：]\s*\S|\d{7}/.test(part) || readTitle(part)?.kind === "document",
  );
  if (pieces.length === 1 && parts.length > 1 && (areContacts || parts.length > 2)) return parts;
  const [, before, place] = /^(.+?)\s+[—–-]\s+([^—–]+)$/u.exec(text) ?? [];
  return before !== undefined && place !== undefined && looksLikePlace(place) ? [before, place] : pieces;
}

/** A title of two or three characters above everything else is a name, whatever the surname. */
const aloneAsName = (text: string): { readonly name: string; readonly label?: string } | undefined =>
  /^\p{Script=Han}{2,3}$/u.test(text) && readTitle(text) === undefined ? { name: text } : undefined;

/** `林一 - 后端工程师`, `Lin Yi, Software Engineer`. */
function nameAndLabel(text: string): { readonly name: string; readonly label?: string } | undefined {
  if (looksLikeName(text)) return { name: text };
  const [, name, label] = /^(.+?)\s*(?:\s[-–—|]\s*|[,，|｜·•:：/]\s*|\t|\s{2,})(.+)$/u.exec(text) ?? [];
  return name !== undefined && label !== undefined && looksLikeName(name) && looksLikeRole(label)
    ? { name, label }
    : undefined;
}

const isSentence = (text: string): boolean =>
  (text.length > 60 && !/[|｜\t@]|https?:/.test(text) && /[，。,.]/.test(text)) || /[。]$/.test(text);

function readPiece(piece: SourceText, person: Person, tell: Tell): void {
  const text = piece.text.trim();
  const [, label, value] = /^([^:：@\d]{1,24}?)\s*[:：]\s*(?!\/\/)(\S.*)$/su.exec(text) ?? [];
  if (label !== undefined && value !== undefined) {
    const field = fieldOf(plain(label));
    const spoken = LANGUAGE.exec(plain(label));
    const network = networkOf(plain(label));
    if (field !== undefined) {
      tellLabel(label, piece.line, tell);
      assign(field, { text: value.replace(/^\*+\s*/, ""), line: piece.line }, person, tell);
      return;
    }
    if (spoken !== null) {
      const name = spoken[1] ?? plain(label);
      if (spoken[2] !== undefined) tellLabel(spoken[2], piece.line, tell);
      person.languages.push({ language: new Said(name, piece.line), fluency: new Said(value, piece.line) });
      return;
    }
    if (network !== undefined) {
      // Networks with Chinese names are called by them.
      const called = /\p{Script=Han}/u.test(label) ? plain(label) : network;
      person.profiles.push({ network: called, ...addressIn(value) });
      return;
    }
  }
  const [, word, rest] = /^(\S{1,8})\s+(\S.*)$/su.exec(plain(text)) ?? [];
  // `Site Reliability Engineer` has no label: without a colon only Chinese words, or those before an address, are some.
  const isLabel = word !== undefined && (/\p{Script=Han}/u.test(word) || /@|https?:|^\+?\d/.test(rest ?? ""));
  const field = word === undefined || !isLabel ? undefined : fieldOf(word);
  if (field !== undefined && word !== undefined && rest !== undefined) {
    tellLabel(word, piece.line, tell);
    assign(field, { text: rest, line: piece.line }, person, tell);
    return;
  }
  guess(piece, person, tell);
}

/** What a piece without a label is, by its form. */
function guess(piece: SourceText, person: Person, tell: Tell): void {
  if (readTitle(piece.text)?.kind === "document") {
    tellLabel(piece.text, piece.line, tell);
    return;
  }
  const spans = parseInline(piece.text);
  const href = spans.find((span) => span.href !== undefined)?.href;
  const text = plain(spans.map((span) => span.text).join(""));
  const email =
    emailIn(text) ?? (href?.startsWith("mailto:") ? emailIn(href.slice("mailto:".length)) : undefined);
  if (text === "" && href === undefined) return;
  const profile = profileIn(text, href);
  if (email !== undefined && person.email === undefined) {
    person.email = email;
    remainder(text, email, piece, person, tell);
  } else if (phoneIn(text) !== undefined && person.phone === undefined) {
    const { written, number } = phoneIn(text) ?? { written: text, number: text };
    person.phone = number;
    remainder(text, written, piece, person, tell);
  } else if (profile !== undefined) person.profiles.push(profile);
  else if ((urlIn(text) ?? href) !== undefined && person.url === undefined) {
    person.url = urlIn(text) ?? href ?? "";
    if (urlIn(text) === undefined) tellLabel(text, piece.line, tell);
  } else if (
    (looksLikePlace(text) || (/, /.test(text) && couldBePlace(text))) &&
    person.location === undefined
  )
    person.location = new Said(text, piece.line);
  else if (looksLikeName(text) && person.name === undefined) person.name = new Said(text, piece.line);
  else if (isLabel(text, person)) person.label = new Said(text, piece.line);
  else
    person.rest.push(
      new Said(
        spans
          .map((span) => span.text)
          .join("")
          .replace(ICONS, "")
          .trim(),
        piece.line,
      ),
    );
}

/** A role; or the first words behind the name, unless they are a fact that Chinese forms ask for. */
function isLabel(text: string, { name, label, rest }: Person): boolean {
  if (label !== undefined) return false;
  const isFirst = name !== undefined && rest.length === 0 && /^[^\d@:：]{3,40}$/u.test(text);
  return looksLikeRole(text) || (isFirst && !FACT.test(text));
}

const FACT =
  /^(?:目前|正在|离职|在职|求职)|^(?:男|女|汉族|群众|中共党员|共青团员|党员|未婚|已婚|本科|硕士|博士|大专|研究生)$|^(?:性别|民族|学历|籍贯|政治面貌|婚)/u;

/** What else stood in a piece. */
function remainder(text: string, found: string, piece: SourceText, person: Person, tell: Tell): void {
  const rest = text.replace(found, "").replace(/^[\s,，:：/()（）]+|[\s,，:：/()（）]+$/gu, "");
  if (rest === "") return;
  if (fieldOf(rest) !== undefined) tellLabel(rest, piece.line, tell);
  else guess({ text: rest, line: piece.line }, person, tell);
}

function addressIn(text: string): Omit<Profile, "network"> {
  const [span] = parseInline(text);
  const url = urlIn(span?.href ?? "") ?? urlIn(text);
  const username = url === undefined || span?.href !== undefined ? plain(span?.text ?? text) : undefined;
  return {
    ...(username && urlIn(username) === undefined && { username }),
    ...(url !== undefined && { url }),
  };
}

function assign(field: Field, { text, line }: SourceText, person: Person, tell: Tell): void {
  const spans = parseInline(text);
  const value = plain(spans.map((span) => span.text).join(""));
  const said = new Said(value, line);
  switch (field) {
    case "name":
    case "label":
    case "location":
      // Nothing that is told twice is lost.
      if (person[field] === undefined) person[field] = said;
      else if (person[field].text !== said.text) person.rest.push(said);
      break;
    case "email":
      if (emailIn(value) !== undefined) person.email ??= emailIn(value) as string;
      else person.rest.push(said);
      break;
    case "phone":
      person.phone ??= phoneIn(value)?.number ?? value;
      break;
    case "url": {
      const url = urlIn(spans[0]?.href ?? "") ?? urlIn(value);
      const profile = profileIn(value, url);
      if (profile !== undefined) person.profiles.push(profile);
      else if (url !== undefined && person.url === undefined) person.url = url;
      else guess({ text, line }, person, tell);
      break;
    }
    default:
      guess({ text, line }, person, tell);
  }
}
