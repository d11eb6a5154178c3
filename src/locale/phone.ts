/** Telephone numbers: E.164 within, grouped for people as ITU-T E.123 asks. */
import { NBSP, unbreakable } from "./spaces.ts";

interface PhoneNumber {
  /** Country code without `+`. */
  readonly country: string;
  /** National (significant) number: no trunk prefix. */
  readonly national: string;
}

/** Country codes of one and two digits; every other one has three (ITU-T E.164, list of assigned codes). */
const SHORT_COUNTRY_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** E.164 allows 15 digits; the shortest numbers in use have about 7. */
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;

/** Undefined if `phone` is not an international number, e.g. for want of a country code or because of an extension. */
function parsePhone(phone: string): PhoneNumber | undefined {
  const compact = dialled(phone);
  if (!INTERNATIONAL.test(compact)) return undefined;
  const digits = compact.slice(1);
  const country = SHORT_COUNTRY_CODE.exec(digits)?.[0] ?? digits.slice(0, 3);
  return { country, national: digits.slice(country.length) };
}

/** The digits that a number has however it is written: without country code if it is known to have one. */
export function nationalDigits(phone: string): string {
  return parsePhone(phone)?.national ?? dialled(phone).replaceAll(/\D/g, "");
}

/** The `tel:` URI (RFC 3966) that dials the number; undefined if there is nothing to dial. */
export function telUri(phone: string): string | undefined {
  const compact = dialled(phone);
  return /^\+?\d{3,}$/.test(compact) ? `tel:${compact}` : undefined;
}

/**
 * `+44 20 7946 0958`. Every country groups its numbers in its own way: China's is known here, for the others
 * the author's groups are kept and a number written without any is divided evenly.
 */
export function formatInternational(phone: string): string {
  const number = parsePhone(phone);
  if (number === undefined) return unbreakable(phone.trim());
  if (number.country === CHINA) return joinGroups([`+${CHINA}`, ...chineseGroups(number.national)]);
  if (/\d\D+\d/.test(phone)) return unbreakable(phone.trim());
  return joinGroups([`+${number.country}`, ...evenGroups(number.national)]);
}

/** As dialled inside mainland China: `138 0000 0000`, `010-6200-0000`; other countries' numbers internationally. */
export function formatInChina(phone: string): string {
  const number = parsePhone(phone);
  if (number?.country !== CHINA) return formatInternational(phone);
  const { national } = number;
  if (CHINESE_MOBILE.test(national)) return joinGroups(evenGroups(national));
  const [area, ...subscriber] = chineseGroups(national);
  if (area === undefined) return formatInternational(phone);
  return [CHINESE_SERVICE.test(national) ? area : `0${area}`, ...subscriber].join("-");
}

const CHINA = "86";
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;
/** Numbers of companies, which have no area code. */
const CHINESE_SERVICE = /^[48]00\d{7}$/;
/** Two-digit area codes are Beijing's and those of the largest cities; the rest have three (national numbering plan). */
const CHINESE_LANDLINE = /^(10|2\d|[3-9]\d{2})(\d{7,8})$/;

function chineseGroups(national: string): readonly string[] {
  const [, area, subscriber] = CHINESE_LANDLINE.exec(national) ?? [];
  if (area === undefined || subscriber === undefined) return evenGroups(national);
  return [area, ...evenGroups(subscriber)];
}

/** As few groups as four digits each allow, of equal length, longer ones later: 8 → 4 4, 10 → 3 3 4, 11 → 3 4 4. */
function evenGroups(digits: string): readonly string[] {
  const count = Math.ceil(digits.length / 4);
  const bounds = Array.from({ length: count + 1 }, (_, i) => Math.floor((i * digits.length) / count));
  return bounds.slice(1).map((end, i) => digits.slice(bounds[i], end));
}

/** Without the separators and the `(0)` that is only dialled inside the country. */
function dialled(phone: string): string {
  return phone.replaceAll("(0)", "").replaceAll(/[\s().\-\u2010\u2011]/gu, "");
}

const joinGroups = (groups: readonly string[]): string => groups.join(NBSP);
