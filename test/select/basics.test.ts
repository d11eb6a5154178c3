import { describe, expect, it } from "vitest";
import type { Basics } from "../../src/model/resume.ts";
import { selected, text } from "./support.ts";

const basics: Basics = {
  name: { en: "Lin Yi", zh: "林 一" },
  label: { en: "Engineer", zh: "工程师" },
  image: "photo.jpg",
  email: "Lin.Yi+cv@Example.com",
  phone: "+8613800000000",
  url: "https://example.com/lin/",
  location: {
    address: "1 Example Road",
    postalCode: "310000",
    city: { en: "Hangzhou", zh: "杭州" },
    region: { en: "Zhejiang", zh: "浙江" },
    countryCode: "CN",
  },
  profiles: [
    { network: "GitHub", username: "example", url: "https://example.com/example" },
    { network: "Blog", url: "https://www.example.com/blog/" },
    { network: "WeChat", username: "example-id" },
  ],
};

const contacts = (changes: Partial<Basics>, lang = "en") =>
  selected({ basics: { name: "Lin Yi", ...changes } }, lang).basics.contacts;

describe("the masthead", () => {
  it("keeps a name on one line (D4)", () => {
    expect(text(selected({ basics }).basics.name)).toBe("Lin\u00a0Yi");
    expect(text(selected({ basics }, "zh").basics.name)).toBe("林\u00a0一");
  });

  it("has label and photo", () => {
    const { label, image } = selected({ basics }, "zh").basics;
    expect(text(label)).toBe("工程师");
    expect(image).toEqual({ file: "photo.jpg", at: ["basics", "image"] });
  });

  it("lists contacts with the address behind each", () => {
    const shown = contacts(basics).map((contact) => [contact.kind, text(contact.text), contact.href]);
    expect(shown).toEqual([
      ["email", "lin.yi+cv@example.com", "mailto:lin.yi+cv@example.com"],
      ["phone", "+86\u00a0138\u00a00000\u00a00000", "tel:+8613800000000"],
      ["location", "Hangzhou, Zhejiang", undefined],
      ["url", "example.com/lin", "https://example.com/lin/"],
      ["profile", "example", "https://example.com/example"],
      ["profile", "www.example.com/blog", "https://www.example.com/blog/"],
      ["profile", "example-id", undefined],
    ]);
    expect(contacts(basics).flatMap(({ network }) => network ?? [])).toEqual(["GitHub", "Blog", "WeChat"]);
  });

  it("follows the language's conventions for places and numbers", () => {
    const shown = contacts(basics, "zh").map((contact) => text(contact.text));
    expect(shown.slice(1, 3)).toEqual(["138\u00a00000\u00a00000", "杭州"]);
  });

  it("remembers where each contact stands", () => {
    expect(contacts(basics).map((contact) => contact.text.at)).toEqual([
      ["basics", "email"],
      ["basics", "phone"],
      ["basics", "location"],
      ["basics", "url"],
      ["basics", "profiles", 0, "username"],
      ["basics", "profiles", 1, "url"],
      ["basics", "profiles", 2, "username"],
    ]);
  });

  it("does not say a municipality twice", () => {
    expect(contacts({ location: { city: "Beijing", region: "Beijing" } }).map((c) => text(c.text))).toEqual([
      "Beijing",
    ]);
  });

  it("leaves out what there is not", () => {
    expect(contacts({})).toEqual([]);
    expect(contacts({ email: "", url: "", location: { countryCode: "CN" } })).toEqual([]);
  });

  it.each([
    ["https://例子.example/路径", "https://xn--fsqu00a.example/%E8%B7%AF%E5%BE%84"],
    ["https://example.com", "https://example.com"],
  ])("links %s to an address that a PDF can hold", (url, href) => {
    expect(contacts({ url })[0]?.href).toBe(href);
  });

  it("does not link to nowhere (D7)", () => {
    expect(
      contacts({ profiles: [{ network: "GitHub", username: "example", url: "#" }] })[0]?.href,
    ).toBeUndefined();
  });
});
