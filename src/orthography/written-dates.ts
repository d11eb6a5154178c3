/** Dates as people write them in running text and in fields of their own. */
import { type CalendarDate, parseIsoDate } from "../model/date.ts";
import { SPACE } from "./characters.ts";

const GAP = `[${SPACE}]{0,2}`;
/** Of a working life; other numbers of four digits are numbers. */
const YEAR = String.raw`(?:19|20)\d\d`;
const MONTH_NAME =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

/** Every way to write one, the longest first. */
export const DATE = [
  `${YEAR}${GAP}年(?:${GAP}\\d{1,2}${GAP}月(?:${GAP}\\d{1,2}${GAP}日)?)?`,
  `${YEAR}[./-]\\d{1,2}(?:[./-]\\d{1,2})?`,
  `\\d{1,2}/${YEAR}`,
  `${MONTH_NAME}\\.?${GAP}${YEAR}`,
  YEAR,
].join("|");

/** Words for the end of what goes on, in both languages and in any state of repair. */
export const OPEN_END = "至今|迄今|现在|目前|今|[Pp]resent|PRESENT|[Nn]ow|NOW|[Cc]urrent|[Tt]oday";

/** What connects two dates, whether it should or not. */
export const CONNECTOR = "~|～|〜|-{1,3}|－|‐|‑|–|—{1,2}|―|−|to|至|到";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WHOLE = new RegExp(`^(?:${DATE})$`);

/** Undefined where it looks like a date, but no calendar has it: `2019.13`. */
export function readDate(text: string): CalendarDate | undefined {
  if (!WHOLE.test(text)) return undefined;
  const name = MONTHS.indexOf(/[A-Za-z]{3}/.exec(text)?.[0].toLowerCase() ?? "");
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const rest = numbers.filter((number) => number !== year || number.length < 4);
  const parts = [year, ...(name < 0 ? rest : [String(name + 1)])];
  return parseIsoDate(parts.map((part) => part?.padStart(2, "0")).join("-"));
}
