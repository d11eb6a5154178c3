/** An element with its attributes, its elements and its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly attributes: Record<string, string>;
  readonly children: OpenElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML 1.0 2.2: every other character makes a document ill-formed. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const MARKUP = /<\?[^?]*\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>/y;

/**
 * Reads the part of XML 1.0 that XMP packets are written in: elements, quoted attributes, processing instructions
 * and the five predefined entities. Anything else is an error, so that what this accepts every parser accepts.
 */
export function readXml(text: string): Element {
  if (!CHARACTERS.test(text)) throw new Error("a character that XML forbids");
  const root: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const path = [root];
  let at = 0;
  while (at < text.length) {
    const open = path.at(-1) ?? root;
    if (text[at] !== "<") {
      const end = text.indexOf("<", at) < 0 ? text.length : text.indexOf("<", at);
      open.text += unescaped(text.slice(at, end));
      at = end;
      continue;
    }
    MARKUP.lastIndex = at;
    const match = MARKUP.exec(text);
    if (!match) throw new Error(`no markup: ${text.slice(at, at + 40)}`);
    at = MARKUP.lastIndex;
    const [, closes, name, attributes = "", empty] = match;
    if (name === undefined) continue;
    if (closes) {
      if (path.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const element: OpenElement = { name, attributes: attributesIn(attributes), children: [], text: "" };
    open.children.push(element);
    if (!empty) path.push(element);
  }
  const [only, ...others] = root.children;
  if (path.length !== 1 || !only || others.length > 0) throw new Error("not one closed element");
  if (root.text.trim() !== "") throw new Error("text outside the document");
  return only;
}

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    unescaped(value),
  ]);
  const attributes: Record<string, string> = Object.fromEntries(found);
  if (Object.keys(attributes).length !== found.length) throw new Error("an attribute stands twice");
  return attributes;
}

function unescaped(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> stands in text");
  return text.replace(/&([^;]*);?/g, (reference, name: string) => {
    const character = reference.endsWith(";") ? ENTITIES[name] : undefined;
    if (character === undefined) throw new Error(`no such entity: ${reference}`);
    return character;
  });
}

/** The first element of this name below another, in document order. */
export function find(element: Element, name: string): Element | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The items of the list that a property holds. */
export const itemsOf = (element: Element | undefined): string[] =>
  (element?.children[0]?.children ?? []).map(({ text }) => text);
