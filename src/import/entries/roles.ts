/** Roles at one employer, and employers that stand behind a role. */
import { type CalendarDate, compareDates, parseIsoDate } from "../../model/date.ts";
import type { IsoDate } from "../../model/resume.ts";
import { Said } from "../said.ts";
import { couldBePlace } from "../words/places.ts";
import type { EntryFields } from "./fields.ts";

/**
 * Entries that name an employer and nothing else take those below them that name only a role, in the time that they
 * were there: that is how several roles at one employer are set.
 */
export function gatherRoles(entries: readonly EntryFields[]): readonly EntryFields[] {
  const gathered: EntryFields[] = [];
  for (const entry of entries) {
    const last = gathered.at(-1);
    if (last !== undefined && isEmployerAlone(last) && entry.name === undefined && isWithin(entry, last)) {
      gathered[gathered.length - 1] = { ...last, positions: [...(last.positions ?? []), entry] };
    } else gathered.push(entry);
  }
  return gathered.map(splitAtComma);
}

const isEmployerAlone = ({ name, role, summary, highlights }: EntryFields): boolean =>
  name !== undefined && role === undefined && summary.length === 0 && highlights.length === 0;

/** A role began when its employer's time had; where that is not told, any dated role below may be one. */
function isWithin(role: EntryFields, employer: EntryFields): boolean {
  const [from, begun] = [dateOf(employer.startDate), dateOf(role.startDate)];
  if (role.role === undefined || begun === undefined) return false;
  return from === undefined || compareDates(from, begun) <= 0;
}

const dateOf = (date: IsoDate | undefined): CalendarDate | undefined =>
  date === undefined ? undefined : parseIsoDate(date);

/** `Designer, Atelier Façade`: without an employer, what follows the role's comma is one. */
function splitAtComma(fields: EntryFields): EntryFields {
  const [, told, town] = /^([^,，]{2,40}),\s*([^,，]{2,30})$/.exec(fields.summary[0]?.text ?? "") ?? [];
  if (
    fields.name === undefined &&
    fields.role !== undefined &&
    told !== undefined &&
    town !== undefined &&
    couldBePlace(town) &&
    couldBePlace(told)
  ) {
    const { line } = fields.role;
    return {
      ...fields,
      name: new Said(told, line),
      place: fields.place ?? new Said(town, line),
      summary: fields.summary.slice(1),
    };
  }
  const [, role, employer] = /^([^,，]+)[,，]\s*([^,，]+)$/.exec(fields.role?.text ?? "") ?? [];
  if (
    fields.name !== undefined ||
    fields.role === undefined ||
    role === undefined ||
    employer === undefined
  ) {
    return fields;
  }
  const { line } = fields.role;
  return { ...fields, name: new Said(employer, line), role: new Said(role, line) };
}
