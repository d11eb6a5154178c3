/** `D:20260115083005+08'00'`, of which everything behind the year may be missing (ISO 32000-1 7.9.4). */
const PDF_DATE =
  /^(?:D:)?(?<year>\d{4})(?<month>\d\d)?(?<day>\d\d)?(?<hour>\d\d)?(?<minute>\d\d)?(?<second>\d\d)?(?<zone>Z|[+-]\d\d(?:'?\d\d)?)?/;

/** A date of the Info dictionary in ISO 8601, as XMP writes it; what is no date stays as it is. */
export function isoDate(text: string): string {
  const {
    year,
    month,
    day,
    hour,
    minute = "00",
    second = "00",
    zone = "",
  } = PDF_DATE.exec(text)?.groups ?? {};
  if (year === undefined) return text;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${isoZone(zone)}`;
}

function isoZone(zone: string): string {
  const [, hours, minutes = "00"] = /^([+-]\d\d)'?(\d\d)?/.exec(zone) ?? [];
  return hours === undefined ? zone : `${hours}:${minutes}`;
}

/** `08:30Z` and `16:30+08:00` are the same moment. */
export const isSameMoment = (one: string, other: string): boolean =>
  one === other || (ZONED.test(one) && ZONED.test(other) && Date.parse(one) === Date.parse(other));

/** Without a zone the moment would depend on where it is read. */
const ZONED = /T.*(?:Z|[+-]\d\d:\d\d)$/;
