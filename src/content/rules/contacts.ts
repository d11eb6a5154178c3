import { error, type Rule, warning } from "./rule.ts";

/** Something, one `@`, and a host with a dot: the rest is for mail servers to judge (RFC 5321, RFC 6531). */
const EMAIL = /^[^\s@:<>,;]+@[^\s@:<>,;.]+(?:\.[^\s@:<>,;.]+)+$/u;

export const checkEmail: Rule<string> = (text, path) =>
  EMAIL.test(text)
    ? []
    : [
        error("bad-email", path, `\`${text}\` is not an e-mail address`, {
          hint: "write `name@example.com`",
        }),
      ];

/** ITU-T E.164: a plus sign, then 7 to 15 digits that do not begin with 0. */
const E164 = /^\+[1-9]\d{6,14}$/;

export const checkPhone: Rule<string> = (text, path) => {
  if (E164.test(text)) return [];
  const message = `\`${text}\` is not in E.164 form, so it is shown as it is`;
  return [warning("phone-format", path, message, { hint: phoneHint(text) })];
};

function phoneHint(text: string): string {
  const compact = text.replace(/[\s\-–().（）]/g, "").replace(/^00/, "+");
  if (E164.test(compact)) return `write \`"${compact}"\``;
  // Mainland mobile numbers have eleven digits and begin with 13 to 19.
  if (/^1[3-9]\d{9}$/.test(compact)) return `write \`"+86${compact}"\``;
  return 'write the country code and digits only, e.g. `"+8613800000000"`';
}

export const checkCountry: Rule<string> = (text, path) =>
  /^[A-Z]{2}$/.test(text)
    ? []
    : [
        warning("country-code", path, `\`${text}\` is not a country code`, {
          hint: "write two capitals, e.g. `CN`",
        }),
      ];
