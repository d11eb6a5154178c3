import { columnsOf } from "../../content/index.ts";

/** Narrower than that nothing can be read: a terminal that says so is wrong about itself. */
const NARROWEST = 20;

/** A text in lines of at most so many columns, broken at spaces, or anywhere if there are none. */
export function folded(text: string, columns: number): readonly string[] {
  const room = Math.max(NARROWEST, columns);
  const lines: string[] = [];
  let line = "";
  for (const word of piecesOf(text, room)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && columnsOf(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

const piecesOf = (text: string, room: number): readonly string[] =>
  text.split(" ").flatMap((word) => (columnsOf(word) <= room ? [word] : cut(word, room)));

function cut(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (columnsOf(piece + character) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
