import { describe, expect, it } from "vitest";
import type { PrintLinks } from "../../src/model/print.ts";
import { type Contact, type Entry, plainText, type Span } from "../../src/model/selected.ts";
import { withAddresses } from "../../src/print/index.ts";
import { entry, paragraph, resumeOf, rich, section } from "../support/selected.ts";

const HREF = "https://www.example.com/a/";
const link = (text: string, more: Partial<Span> = {}): Span => ({ text, href: HREF, ...more });

function spelled(spans: readonly Span[], lang = "en", links: PrintLinks = "text"): readonly Span[] {
  const resume = resumeOf(section("s", [paragraph("p", { text: rich(spans, lang) })]));
  const [item] = withAddresses(resume, links).sections[0]?.items ?? [];
  return item?.kind === "paragraph" ? item.text.spans : [];
}
const textOf = (...args: Parameters<typeof spelled>): string =>
  spelled(...args)
    .map(({ text }) => text)
    .join("");

describe("the address of a link in a text", () => {
  it("follows it in brackets and in the quiet ink, and is no link itself", () => {
    expect(spelled([{ text: "See " }, link("this"), { text: "." }])).toEqual([
      { text: "See " },
      link("this"),
      { text: " (www.example.com/a)", quiet: true },
      { text: "." },
    ]);
  });

  it("stands in full-width brackets among Chinese (GB/T 15834 4.9)", () => {
    expect(textOf([link("计分板"), { text: "。" }], "zh")).toBe("计分板（www.example.com/a）。");
  });

  it("is set off by a colon within brackets, which are not nested", () => {
    expect(textOf([{ text: "5% (" }, link("scores"), { text: ", ID 1)" }])).toBe(
      "5% (scores: www.example.com/a, ID 1)",
    );
    expect(textOf([{ text: "（" }, link("计分板"), { text: "）" }], "zh")).toBe(
      "（计分板：www.example.com/a）",
    );
    expect(textOf([{ text: "(x) " }, link("y")])).toBe("(x) y (www.example.com/a)");
  });

  it("is not repeated where the text says it", () => {
    expect(textOf([link("Example.com/a")])).toBe("Example.com/a");
  });

  it("stands once behind a link in several styles", () => {
    expect(textOf([link("bold", { strong: true }), link(" and plain")])).toBe(
      "bold and plain (www.example.com/a)",
    );
  });

  it("is that of a mailbox too, but no telephone number's", () => {
    expect(textOf([{ text: "write", href: "mailto:a@example.com" }])).toBe("write (a@example.com)");
    expect(textOf([{ text: "call", href: "tel:+8613800000000" }])).toBe("call");
  });

  it("is left out where a code or nothing stands for links", () => {
    for (const links of ["qr", "none"] as const) expect(textOf([link("this")], "en", links)).toBe("this");
  });
});

describe("the address of what an entry is about", () => {
  const shown = (parts: Partial<Entry>): Entry => {
    const resume = resumeOf(section("s", [entry("e", { href: HREF, ...parts })]));
    return withAddresses(resume, "text").sections[0]?.items[0] as Entry;
  };

  it("is a remark beside the title, which stays as it was", () => {
    const { title, note } = shown({});
    expect(plainText(title)).toBe("e");
    expect(note && plainText(note)).toBe("www.example.com/a");
  });

  it("comes after the remark that there is", () => {
    expect(plainText(shown({ note: rich("a thing", "en") }).note ?? rich(""))).toBe(
      "a thing, www.example.com/a",
    );
  });

  it("is not repeated where the title says it", () => {
    expect(shown({ title: rich("example.com/a") })).not.toHaveProperty("note");
  });
});

describe("a profile", () => {
  const profile: Contact = {
    kind: "profile",
    network: "GitHub",
    text: rich("lin"),
    href: "https://github.com/lin",
  };
  const contactsFor = (links: PrintLinks) => {
    const resume = resumeOf();
    const shown = withAddresses({ ...resume, basics: { ...resume.basics, contacts: [profile] } }, links);
    return shown.basics.contacts.map(({ text }) => plainText(text));
  };

  it("goes by its address, since a name alone cannot be followed on paper", () => {
    expect(contactsFor("text")).toEqual(["github.com/lin"]);
    expect(contactsFor("qr")).toEqual(["github.com/lin"]);
    expect(contactsFor("none")).toEqual(["lin"]);
  });
});
