import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localeOf, telUri } from "../../src/locale/index.ts";

const en = (phone: string) => localeOf("en").formatPhone(phone);
const zh = (phone: string) => localeOf("zh").formatPhone(phone);
/** Written with plain spaces here, unbreakable ones on the page. */
const shown = (text: string) => text.replaceAll(" ", "\u00a0");

describe("telephone numbers", () => {
  it("are shown as dialled at home in Chinese (D5)", () => {
    expect(zh("+8613800000000")).toBe(shown("138 0000 0000"));
    expect(zh("+861062000000")).toBe("010-6200-0000");
    expect(zh("+8657162000000")).toBe("0571-6200-0000");
    expect(zh("+863516200000")).toBe("0351-620-0000");
    expect(zh("+864006200000")).toBe("400-620-0000");
  });

  it("are shown with the country code in English", () => {
    expect(en("+8613800000000")).toBe(shown("+86 138 0000 0000"));
    expect(en("+861062000000")).toBe(shown("+86 10 6200 0000"));
  });

  it.each(["+86 138 0000 0000", "+86-138-0000-0000", "+86 13800000000"])(
    "are one number however written: %s",
    (phone) => {
      expect(zh(phone)).toBe(shown("138 0000 0000"));
      expect(en(phone)).toBe(shown("+86 138 0000 0000"));
    },
  );

  it.each([
    ["+14155550100", "+1 415 555 0100"],
    ["+85221234567", "+852 2123 4567"],
    ["+886912345678", "+886 912 345 678"],
    ["+358401234567", "+358 401 234 567"],
    ["+79161234567", "+7 916 123 4567"],
    ["+6591234567", "+65 9123 4567"],
  ])("of other countries are grouped evenly after the country code: %s", (phone, expected) => {
    expect(en(phone)).toBe(shown(expected));
    expect(zh(phone)).toBe(shown(expected));
  });

  it("of other countries keep the groups that the author gave", () => {
    expect(zh("+44 20 7946 0958")).toBe(shown("+44 20 7946 0958"));
    expect(en("+33 1 23 45 67 89")).toBe(shown("+33 1 23 45 67 89"));
  });

  it.each(["(912) 555-4321", "+1 415 555 0100 ext. 12", "110"])(
    "that are not international stay as written: %s",
    (phone) => {
      expect(en(phone)).toBe(shown(phone));
      expect(zh(phone)).toBe(shown(phone));
    },
  );

  it("can be dialled (RFC 3966)", () => {
    expect(telUri("+86 138-0000-0000")).toBe("tel:+8613800000000");
    expect(telUri("+44 (0)20 7946 0958")).toBe("tel:+442079460958");
    expect(telUri("(912) 555-4321")).toBe("tel:9125554321");
    expect(telUri("on request")).toBeUndefined();
  });

  it("keep every digit, in order, on one line", () => {
    const digits = fc.stringMatching(/^[1-9]\d{7,14}$/);
    fc.assert(
      fc.property(digits, (number) => {
        const shownNumber = en(`+${number}`);
        expect(shownNumber.replaceAll("\u00a0", "")).toBe(`+${number}`);
        expect(shownNumber).not.toMatch(/[ \n]/);
      }),
    );
  });
});
