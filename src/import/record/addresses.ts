/** Addresses in free text: e-mail, telephone numbers, web addresses, profiles at networks. */

/** The lengths are those of RFC 5321 and RFC 1035. */
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/u;

export const emailIn = (text: string): string | undefined => EMAIL.exec(text)?.[0];

/** Digits in groups, with a country code or long enough to need none. */
const PHONE = /(?:\+|00)?[(（]?\d[\d\s().（）‐-―-]{5,18}\d/u;
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;

/** A telephone number as it is written, and in E.164 where its country is certain (ITU-T E.164). */
export function phoneIn(text: string): { readonly written: string; readonly number: string } | undefined {
  const written = PHONE.exec(text)?.[0]?.trim();
  if (written === undefined || /\d{4}[./-]\d{1,2}\s*[-–~]/.test(text)) return undefined;
  const compact = written.replace(/\(0\)|[^\d+]/g, "").replace(/^00/, "+");
  const digits = compact.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15 || /^(?:19|20)\d{6}$/.test(digits)) return undefined;
  if (/^\+[1-9]\d{6,14}$/.test(compact)) return { written, number: compact };
  if (CHINESE_MOBILE.test(digits)) return { written, number: `+86${digits}` };
  if (/^86(?=1[3-9]\d{9}$)/.test(digits)) return { written, number: `+${digits}` };
  return { written, number: written.replace(/\s+/g, " ") };
}

const URL_WITH_SCHEME = /https?:\/\/[^\s<>"'（）()，。；、|]+/iu;
const BARE_URL =
  /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|cn|io|dev|me|org|net|app|ai|co|tech|site|xyz|page|top|cc|edu|info|blog|uk|de|fr|eu|us|ca|jp|sg|hk|tw)(?:\/[^\s<>"'，。；、|]*)?$/iu;

export function urlIn(text: string): string | undefined {
  const whole = URL_WITH_SCHEME.exec(text)?.[0];
  if (whole !== undefined) return whole.replace(/[.,;:]+$/, "");
  return BARE_URL.test(text.trim()) ? `https://${text.trim()}` : undefined;
}

/** Networks by their names and hosts. */
const NETWORKS: readonly (readonly [name: string, host: RegExp | undefined, label: RegExp])[] = [
  ["GitHub", /(?:^|\.)github\.com$/, /^git\s?hub$/i],
  ["GitLab", /(?:^|\.)gitlab\.com$/, /^git\s?lab$/i],
  ["Gitee", /(?:^|\.)gitee\.com$/, /^gitee$|^码云$/i],
  ["LinkedIn", /(?:^|\.)linkedin\.(?:com|cn)$/, /^linked\s?in$|^领英$/i],
  ["X", /(?:^|\.)(?:twitter|x)\.com$/, /^twitter$|^x$/i],
  ["Stack Overflow", /(?:^|\.)stackoverflow\.com$/, /^stack\s?overflow$/i],
  ["Google Scholar", /^scholar\.google\./, /^(?:google )?scholar$/i],
  ["ORCID", /(?:^|\.)orcid\.org$/, /^orcid(?: id)?$/i],
  ["Zhihu", /(?:^|\.)zhihu\.com$/, /^知乎$|^zhihu$/i],
  ["Juejin", /(?:^|\.)juejin\.(?:cn|im)$/, /^掘金$|^juejin$/i],
  ["CSDN", /(?:^|\.)csdn\.net$/, /^csdn$/i],
  ["Medium", /(?:^|\.)medium\.com$/, /^medium$/i],
  ["WeChat", undefined, /^微信(?:号)?$|^wechat$/i],
  ["QQ", undefined, /^qq(?:号)?$/i],
  ["LeetCode", /(?:^|\.)leetcode(?:-cn)?\.(?:com|cn)$/, /^leetcode$|^力扣$/i],
  ["Kaggle", /(?:^|\.)kaggle\.com$/, /^kaggle$/i],
  ["Telegram", /^t\.me$/, /^telegram$/i],
];

/** The network that a label names. */
export const networkOf = (label: string): string | undefined =>
  NETWORKS.find(([, , pattern]) => pattern.test(label.trim()))?.[0];

interface Profile {
  readonly network: string;
  readonly username?: string;
  readonly url?: string;
}

/** `GitHub/example`, `GitHub example` with a link on it, `github.com/example`, a link to a profile. */
export function profileIn(text: string, href: string | undefined): Profile | undefined {
  const url = urlIn(href ?? "") ?? urlIn(text);
  return (url === undefined ? undefined : profileAt(url)) ?? labelledProfile(text, url);
}

function profileAt(url: string): Profile | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  const network = NETWORKS.find(([, pattern]) => pattern?.test(host.replace(/^www\./, "")))?.[0];
  const parts = pathname.split("/").filter((part) => part !== "" && !/^(?:in|people|profile)$/.test(part));
  const [username] = parts;
  // A link to a repository is no profile.
  if (network === undefined || parts.length > 1) return undefined;
  return { network, ...(username && { username: decodeURIComponentSafe(username) }), url };
}

function labelledProfile(text: string, url: string | undefined): Profile | undefined {
  const [, label, username] =
    /^([A-Za-z ]{2,16}|\p{Script=Han}{2,3})\s*[/:：@ ]\s*@?(\S+)$/u.exec(text.trim()) ?? [];
  const network = label === undefined ? undefined : networkOf(label);
  if (network === undefined || username === undefined || urlIn(username) !== undefined) return undefined;
  return { network, username, ...(url !== undefined && { url }) };
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
