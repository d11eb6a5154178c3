import { describe, expect, it } from "vitest";
import { ContactLine, ContactList, contactWidth } from "../../src/kit/index.ts";
import type { Contact } from "../../src/model/selected.ts";
import { rich } from "../support/selected.ts";
import { set } from "./set.tsx";

const profile = (network: string, text: string): Contact => ({
  kind: "profile",
  network,
  text: rich(text, "en"),
  href: "https://example.com",
});

const shown = async (contact: Contact) => {
  const lines = await Promise.all(
    [ContactLine, ContactList].map((Contacts) => set(<Contacts contacts={[contact]} />, { lang: "en" })),
  );
  const [row, list] = lines.map((all) => all.map(({ text }) => text).join("|"));
  expect(list).toBe(row);
  return row?.replaceAll("\u00a0", " ");
};

describe("a profile", () => {
  it.each([
    ["Stack Overflow", "nw"],
    ["GitHub", "nw"],
    ["X", "alex"],
    ["知乎", "nw"],
    ["GitHub", "nwgithub"],
  ])("on %s says so where the account %s does not", async (network, account) => {
    expect(await shown(profile(network, account))).toBe(`${network} ${account}`);
    expect(contactWidth(profile(network, account))).toBeGreaterThan(contactWidth(profile(account, account)));
  });

  it.each([
    ["Stack Overflow", "stackoverflow.com/users/1/nw"],
    ["GitHub", "github.com/nw"],
    ["X", "x.com/nw"],
    ["Mastodon", "@nw@mastodon.example"],
    ["微信", "微信号nw"],
    ["LinkedIn", "LinkedIn"],
  ])("on %s says it once where %s does", async (network, text) => {
    expect(await shown(profile(network, text))).toBe(text);
  });
});

describe("ways of contact other than profiles", () => {
  it("stand alone", async () => {
    expect(await shown({ kind: "phone", text: rich("555 0100", "en") })).toBe("555 0100");
  });
});
