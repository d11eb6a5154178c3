/** Roles at one employer, and employers that stand behind a role. */
import { compareDates, parseIsoDate } from "../../model/date.ts";
import { Said } from "../said.ts";
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

function isWithin(role: EntryFields, employer: EntryFields): boolean {
  const [from, begun] = [employer.startDate, role.startDate].map((date) => date && parseIsoDate(date));
  return (
    role.role !== undefined &&
    from !== undefined &&
    from !== "" &&
    begun !== undefined &&
    begun !== "" &&
    compareDates(from, begun) <= 0
  );
}

/** `Designer, Atelier Façade`: without an employer, what follows the role's comma is one. */
function splitAtComma(fields: EntryFields): EntryFields {
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
