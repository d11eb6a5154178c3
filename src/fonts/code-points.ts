import type { Font, TableEntry } from "fontkit";

/** The subtables of `cmap` that have all of Unicode, the better ones first, as fontkit ranks them: platform, encoding. */
const WHOLE_UNICODE = [
  [3, 10],
  [0, 6],
  [0, 4],
] as const;

/** Segmented coverage: groups of code points that follow each other, as their glyphs do. */
const SEGMENTED = 12;
const HEADER_LENGTH = 16;
const GROUP_LENGTH = 12;

/**
 * The glyph of a code point, 0 if there is none, by a font's `cmap` (OpenType, `cmap`, format 12). fontkit makes an
 * object of every group that it looks at; tables of other formats are left to it.
 */
export function codePointReader(font: Font, bytes: Uint8Array): (codePoint: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { cmap } = font.directory.tables;
  const table = cmap && findTable(view, cmap);
  if (table === undefined || view.getUint16(table) !== SEGMENTED)
    return (codePoint) => font._cmapProcessor.lookup(codePoint);

  const groups = table + HEADER_LENGTH;
  const count = view.getUint32(groups - 4);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = groups + middle * GROUP_LENGTH;
      const first = view.getUint32(group);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - first;
    }
    return 0;
  };
}

/** Where the best subtable lies; undefined if none has all of Unicode. */
function findTable(view: DataView, { offset }: TableEntry): number | undefined {
  const records = Array.from({ length: view.getUint16(offset + 2) }, (_, i) => offset + 4 + 8 * i);
  for (const [platform, encoding] of WHOLE_UNICODE) {
    const record = records.find(
      (at) => view.getUint16(at) === platform && view.getUint16(at + 2) === encoding,
    );
    if (record !== undefined) return offset + view.getUint32(record + 4);
  }
  return undefined;
}
