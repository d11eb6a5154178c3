/** Items with a title, dates and details. One function per kind of item; `at` is always the item's own path. */
import { NBSP } from "../locale/index.ts";
import type { Path } from "../model/path.ts";
import type {
  Award,
  Certificate,
  CustomEntry,
  Education,
  Position,
  Project,
  Publication,
  Reference,
  Selectable,
  Volunteer,
  Work,
} from "../model/resume.ts";
import { type Bullet, type Entry, type Paragraph, plainText, type Rich } from "../model/selected.ts";
import { bulletsOf, listBullet } from "./bullets.ts";
import { dateText, overallRangeText, rangeText } from "./dates.ts";
import { defined } from "./defined.ts";
import { droppable } from "./droppable.ts";
import { hrefOf } from "./links.ts";
import { join } from "./rich.ts";
import type { View } from "./view.ts";

export function workEntry(view: View, work: Work, at: Path): Entry {
  return entry(work, at, {
    title: view.title(work.name, [...at, "name"]),
    subtitle: view.line(work.position, [...at, "position"]),
    note: view.line(work.description, [...at, "description"]),
    place: view.line(work.location, [...at, "location"]),
    dates: rangeText(view, work, at) ?? overallRangeText(view, work.positions ?? [], [...at, "positions"]),
    href: hrefOf(work.url),
    ...details(view, work, at),
    positions: positionsOf(view, work.positions ?? [], [...at, "positions"]),
  });
}

function positionsOf(view: View, positions: readonly Position[], at: Path): readonly Entry[] {
  return positions.flatMap((position, index) =>
    view.shows(position) ? positionEntry(view, position, [...at, index]) : [],
  );
}

function positionEntry(view: View, position: Position, at: Path): Entry {
  return entry(position, at, {
    title: view.title(position.position, [...at, "position"]),
    place: view.line(position.location, [...at, "location"]),
    dates: rangeText(view, position, at),
    ...details(view, position, at),
  });
}

export function volunteerEntry(view: View, volunteer: Volunteer, at: Path): Entry {
  return entry(volunteer, at, {
    title: view.title(volunteer.organization, [...at, "organization"]),
    subtitle: view.line(volunteer.position, [...at, "position"]),
    place: view.line(volunteer.location, [...at, "location"]),
    dates: rangeText(view, volunteer, at),
    href: hrefOf(volunteer.url),
    ...details(view, volunteer, at),
  });
}

export function projectEntry(view: View, project: Project, at: Path): Entry {
  const { listSeparator, fieldSeparator, terms } = view.locale;
  const affiliation = [
    view.line(project.entity, [...at, "entity"]),
    view.line(project.type, [...at, "type"]),
  ].filter((part) => part !== undefined);
  const { body, bullets } = details(view, project, at);
  return entry(project, at, {
    title: view.title(project.name, [...at, "name"]),
    subtitle: join(view, view.lines(project.roles, [...at, "roles"]), listSeparator),
    note: join(view, affiliation, fieldSeparator),
    place: view.line(project.location, [...at, "location"]),
    dates: rangeText(view, project, at),
    href: hrefOf(project.url),
    body: [...view.paragraphs(project.description, [...at, "description"]), ...body],
    bullets: [...bullets, ...listBullet(view, terms.keywords, project.keywords, [...at, "keywords"])],
  });
}

export function educationEntry(view: View, education: Education, at: Path): Entry {
  const { body, bullets } = details(view, education, at);
  return entry(education, at, {
    title: view.title(education.institution, [...at, "institution"]),
    subtitle: degreeOf(view, education, at),
    place: view.line(education.location, [...at, "location"]),
    dates: rangeText(view, education, at),
    href: hrefOf(education.url),
    body,
    bullets: [
      ...bullets,
      ...listBullet(view, view.locale.terms.courses, education.courses, [...at, "courses"]),
    ],
  });
}

function degreeOf(view: View, education: Education, at: Path): Rich | undefined {
  const degree = view.line(education.studyType, [...at, "studyType"]);
  const area = view.line(education.area, [...at, "area"]);
  const names = view.locale.degreeOrder === "degree-first" ? [degree, area] : [area, degree];
  const parts = [...names, scoreOf(view, education, at)];
  return join(
    view,
    parts.filter((part) => part !== undefined),
    view.locale.fieldSeparator,
  );
}

/** JSON Resume defines `score` as the grade point average; a bare `3.7` or `3.7/4.0` has to say so. */
function scoreOf(view: View, education: Education, at: Path): Rich | undefined {
  const score = view.line(education.score, [...at, "score"]);
  if (score === undefined || !/^\d(\.\d+)?(\s*\/\s*\d(\.\d+)?)?$/.test(plainText(score))) return score;
  return { ...score, spans: [{ text: `GPA${NBSP}` }, ...score.spans] };
}

export function awardEntry(view: View, award: Award, at: Path): Entry {
  return entry(award, at, {
    title: view.title(award.title, [...at, "title"]),
    subtitle: view.line(award.awarder, [...at, "awarder"]),
    dates: dateText(view, award.date, [...at, "date"]),
    href: hrefOf(award.url),
    body: view.paragraphs(award.summary, [...at, "summary"]),
  });
}

export function certificateEntry(view: View, certificate: Certificate, at: Path): Entry {
  return entry(certificate, at, {
    title: view.title(certificate.name, [...at, "name"]),
    subtitle: view.line(certificate.issuer, [...at, "issuer"]),
    dates: dateText(view, certificate.date, [...at, "date"]),
    href: hrefOf(certificate.url),
  });
}

export function publicationEntry(view: View, publication: Publication, at: Path): Entry {
  return entry(publication, at, {
    title: view.title(publication.name, [...at, "name"]),
    subtitle: view.line(publication.publisher, [...at, "publisher"]),
    dates: dateText(view, publication.releaseDate, [...at, "releaseDate"]),
    href: hrefOf(publication.url),
    body: view.paragraphs(publication.summary, [...at, "summary"]),
  });
}

export function referenceEntry(view: View, reference: Reference, at: Path): Entry {
  return entry(reference, at, {
    title: view.title(reference.name, [...at, "name"]),
    body: view.paragraphs(reference.reference, [...at, "reference"]),
  });
}

export function customEntry(view: View, custom: CustomEntry, at: Path): Entry {
  return entry(custom, at, {
    title: view.title(custom.name, [...at, "name"]),
    subtitle: view.line(custom.subtitle, [...at, "subtitle"]),
    place: view.line(custom.location, [...at, "location"]),
    dates: dateText(view, custom.date, [...at, "date"]) ?? rangeText(view, custom, at),
    href: hrefOf(custom.url),
    ...details(view, custom, at),
  });
}

/** What most items tell below their title. */
function details(view: View, item: Pick<Work, "summary" | "highlights">, at: Path) {
  return {
    body: view.paragraphs(item.summary, [...at, "summary"]),
    bullets: bulletsOf(view, item.highlights, [...at, "highlights"]),
  };
}

interface EntryParts {
  readonly title: Rich;
  readonly subtitle?: Rich | undefined;
  readonly note?: Rich | undefined;
  readonly place?: Rich | undefined;
  readonly dates?: Rich | undefined;
  readonly href?: string | undefined;
  readonly body?: readonly Paragraph[];
  readonly bullets?: readonly Bullet[];
  readonly positions?: readonly Entry[];
}

function entry(item: Selectable, at: Path, parts: EntryParts): Entry {
  return defined({
    kind: "entry" as const,
    ...droppable(item, at),
    body: [],
    bullets: [],
    positions: [],
    ...parts,
  });
}
