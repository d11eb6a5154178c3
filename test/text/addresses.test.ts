import { describe, expect, it } from "vitest";
import { linesOf } from "./fake-faces.ts";

/** In em; the letters of the fake faces take half of one. */
const COLUMN = 13;

describe("an e-mail address that its column cannot hold", () => {
  const set = (address: string, measure = COLUMN) =>
    linesOf(address, measure, { lang: "en", align: "start" });

  it("is divided after full stops and before the at sign", () => {
    expect(set("maria-theresia.wiesenthal@mail.example.org")).toEqual([
      "maria-theresia.wiesenthal",
      "@mail.example.org",
    ]);
  });

  it("is divided before a hyphen in a part that is too long itself, and nowhere else in it", () => {
    expect(set("maria@universitaetsklinikum-hamburg.example.org")).toEqual([
      "maria",
      "@universitaetsklinikum",
      "-hamburg.example.org",
    ]);
  });

  it("is never divided inside a word, nor after a hyphen, which programs that extract text leave out", () => {
    const address = "maximiliane-theresia_wiesenthal+work@universitaetsklinikum-hamburg.example.org";
    for (let measure = 11; measure < 42; measure += 0.5) {
      const lines = set(address, measure);
      expect(lines.join("")).toBe(address);
      const divided = lines.slice(1).filter((line, i) => !/^[-_+@]/.test(line) && !lines[i]?.endsWith("."));
      expect(divided).toEqual([]);
    }
  });
});
