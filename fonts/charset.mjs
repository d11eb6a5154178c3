import { readFileSync } from "node:fs";

/** The name of the character set, as the manifest says it. */
export const CHARSET_NAME = "GB 2312 ∪ 通用规范汉字表 ∪ charsets/";

/** The characters that the Chinese faces are cut down to, as one string in code point order. */
export function readCharset() {
  const characters = new Set([
    ...gb2312(),
    ...listed("tongyong-guifan.txt"),
    ...listed("names.txt"),
    ...ranged("symbols.txt"),
  ]);
  return [...characters].sort((a, b) => a.codePointAt(0) - b.codePointAt(0)).join("");
}

/** GB/T 2312–1980, rows 1 to 87: the double bytes of GB 18030 that have both bytes from A1 up. */
function* gb2312() {
  const decoder = new TextDecoder("gb18030");
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      // GB 18030 fills the holes of GB 2312 with private use characters, which no font here has.
      if (!/\p{Private_Use}|\ufffd/u.test(character)) yield character;
    }
  }
}

const listed = (file) => lines(file).flatMap((line) => [...line]);

const ranged = (file) =>
  lines(file).flatMap((line) => {
    const [first, last] = line
      .split(" ")[0]
      .split("-")
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });

const lines = (file) =>
  readFileSync(new URL(`charsets/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
