/** An element of an XML document; its names carry the prefix that is usual for their namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
  /** Namespaces by the prefixes that stand for them here. */
  readonly scope: ReadonlyMap<string, string>;
  readonly written: string;
}

/** Comments, CDATA, instructions and declarations; then tags. */
const MARKUP =
  /<!--.*?-->|<!\[CDATA\[(?<data>.*?)\]\]>|<\?.*?\?>|<![^>]*>|<\/(?<end>[^\s>]+)\s*>|<(?<start>[^\s/>]+)(?<attributes>(?:[^"'>]|"[^"]*"|'[^']*')*?)(?<empty>\/?)>/sy;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Metadata is never nested like that; and what is read here is walked through by recursion. */
const MAX_DEPTH = 100;

/**
 * Reads an XML document as far as metadata goes: entities other than those of XML itself stay as they are written.
 *
 * @param prefixes the usual prefixes of namespaces, by their names
 * @throws Error for what is not well-formed
 */
export function readXml(text: string, prefixes: ReadonlyMap<string, string>): XmlElement {
  const root: OpenElement = {
    name: "",
    written: "",
    attributes: new Map(),
    children: [],
    text: "",
    scope: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]),
  };
  const open = [root];
  const usual = (name: string, scope: ReadonlyMap<string, string>): string => {
    const [, prefix, local] = /^([^:]*):(.*)$/.exec(name) ?? [];
    const namespace = prefix === undefined ? undefined : scope.get(prefix);
    const better = namespace === undefined ? undefined : prefixes.get(namespace);
    return better === undefined ? name : `${better}:${local}`;
  };

  for (let at = 0; at < text.length; at = MARKUP.lastIndex) {
    const parent = open.at(-1) ?? root;
    const next = text.indexOf("<", at);
    parent.text += unescaped(text.slice(at, next < 0 ? text.length : next));
    if (next < 0) break;

    MARKUP.lastIndex = next;
    const { data, end, start, attributes = "", empty } = MARKUP.exec(text)?.groups ?? fail("broken markup");
    if (data !== undefined) parent.text += data;
    if (end !== undefined && (open.length === 1 || open.pop()?.written !== end)) fail(`stray </${end}>`);
    if (start === undefined) continue;

    const given = [...attributes.matchAll(ATTRIBUTE)].map(
      ([, name = "", double, single]) => [name, unescaped(double ?? single ?? "")] as const,
    );
    const declared = given.flatMap(([name, value]) =>
      name.startsWith("xmlns:") ? [[name.slice("xmlns:".length), value] as const] : [],
    );
    const scope = declared.length === 0 ? parent.scope : new Map([...parent.scope, ...declared]);
    const element: OpenElement = {
      name: usual(start, scope),
      written: start,
      attributes: new Map(given.map(([name, value]) => [usual(name, scope), value])),
      children: [],
      text: "",
      scope,
    };
    parent.children.push(element);
    if (!empty) open.push(element);
    if (open.length > MAX_DEPTH) fail("nested too deeply");
  }
  if (open.length > 1) fail(`<${open.at(-1)?.written}> is not closed`);
  return root;
}

function fail(reason: string): never {
  throw new Error(reason);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g,
    (reference, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? reference;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    },
  );
}
