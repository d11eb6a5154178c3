/** Entries as items of the model's lists. */
import type { EntryFields, Point } from "../entries/fields.ts";
import { joinSaid, Said } from "../said.ts";
import type { Draft, DraftMap } from "./draft.ts";

export function workItem(fields: EntryFields): DraftMap {
  const { name, role, description, place, url, positions } = fields;
  return {
    // An entry without an employer is called by its role.
    name: name ?? role ?? unnamed(fields),
    position: name === undefined ? undefined : role,
    description,
    location: place,
    url,
    ...rangeOf(fields),
    ...told(fields),
    positions: positions?.map((position) => ({
      position: position.role ?? position.name ?? unnamed(position),
      location: position.place,
      ...rangeOf(position),
      ...told({ ...position, summary: [...asides(position), ...position.summary] }),
    })),
  };
}

/** Of a role under an employer: what would be the employer's in an entry of its own. */
const asides = ({ name, role, description }: EntryFields): readonly Said[] =>
  [role === undefined ? undefined : name, description].filter((said) => said !== undefined);

export function educationItem(fields: EntryFields): DraftMap {
  const { name, degree, area, role, score, place, url } = fields;
  return {
    institution: name ?? unnamed(fields),
    studyType: degree,
    area: area ?? role,
    location: place,
    url,
    ...rangeOf(fields),
    score,
    ...told(fields),
  };
}

export function projectItem(fields: EntryFields): DraftMap {
  const { name, role, description, entity, place, url, keywords } = fields;
  return {
    name: name ?? role ?? unnamed(fields),
    description,
    entity,
    roles: name === undefined || role === undefined ? undefined : [role],
    keywords,
    location: place,
    url,
    ...rangeOf(fields),
    ...told(fields),
  };
}

export function volunteerItem(fields: EntryFields): DraftMap {
  const { name, role, place, url } = fields;
  return {
    organization: name ?? role ?? unnamed(fields),
    position: name === undefined ? undefined : role,
    location: place,
    url,
    ...rangeOf(fields),
    ...told(withDescription(fields)),
  };
}

export function customItem(fields: EntryFields): DraftMap {
  const { name, role, degree, area, entity, description, place, url, date } = fields;
  const subtitle = [name === undefined ? undefined : role, degree, area, entity, description].filter(
    (said) => said !== undefined,
  );
  const head = name ?? role;
  const [first, ...summary] = fields.summary;
  // A few words about it stand beside its name.
  if (subtitle.length === 0 && first !== undefined && isShort(first) && fields.highlights.length === 0) {
    return customItem({ ...fields, description: first, summary });
  }
  return {
    name: head ?? unnamed(fields),
    subtitle: joinSaid(subtitle, ", "),
    location: place,
    url,
    ...(date === undefined ? rangeOf(fields) : { date }),
    ...told(fields),
  };
}

const isShort = ({ text }: Said): boolean => text.length <= 40 && !/[。.!?]$|[，,；;\n]/u.test(text);

export function awardItem(fields: EntryFields): DraftMap {
  const { name, role, entity, place, description, url, date, startDate } = fields;
  return {
    title: name ?? role ?? unnamed(fields),
    date: date ?? startDate,
    awarder: entity,
    url,
    summary: paragraphs([
      ...(description ? [description] : []),
      ...(place ? [place] : []),
      ...fields.summary,
      ...pointTexts(fields.highlights),
    ]),
  };
}

/** A single date is a beginning and an end. */
function rangeOf({ startDate, endDate, date }: EntryFields): DraftMap {
  return date === undefined ? { startDate, endDate } : { startDate: date, endDate: date };
}

function told({ summary, highlights }: Pick<EntryFields, "summary" | "highlights">): DraftMap {
  return {
    summary: paragraphs(summary),
    highlights: highlights.length === 0 ? undefined : highlights.map(pointDraft),
  };
}

const withDescription = (fields: EntryFields): EntryFields =>
  fields.description === undefined ? fields : { ...fields, summary: [fields.description, ...fields.summary] };

export const paragraphs = (texts: readonly Said[]): Said | undefined => joinSaid(texts, "\n\n");

function pointDraft({ lead, text, highlights }: Point): Draft {
  if (lead === undefined && highlights === undefined && text !== undefined) return text;
  return { lead, text, highlights: highlights?.map(pointDraft) };
}

/** Points where the model has only a text. */
function pointTexts(points: readonly Point[]): readonly Said[] {
  return points.flatMap(({ lead, text, highlights = [] }) => {
    const own = [lead, text].filter((said) => said !== undefined);
    return [
      ...(joinSaid(own, ": ") === undefined ? [] : [joinSaid(own, ": ") as Said]),
      ...pointTexts(highlights),
    ];
  });
}

/** What has no name takes the first that it says. */
function unnamed({ summary, description, entity, area, degree, place, line }: EntryFields): Said {
  const [first = description ?? entity ?? area ?? degree ?? place] = summary;
  return first ?? new Said("?", line);
}
