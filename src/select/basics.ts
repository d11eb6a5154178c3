import { telUri, unbreakable } from "../locale/index.ts";
import type { Path } from "../model/path.ts";
import type { Basics, Location, Profile } from "../model/resume.ts";
import { type Contact, plainText, type Rich, type SelectedBasics } from "../model/selected.ts";
import { defined } from "./defined.ts";
import { hrefOf, mailUri, shownUrl } from "./links.ts";
import { join } from "./rich.ts";
import type { View } from "./view.ts";

const AT: Path = ["basics"];

export function basicsOf(view: View, basics: Basics): SelectedBasics {
  return defined({
    name: nameOf(view, basics),
    label: view.line(basics.label, [...AT, "label"]),
    image: basics.image === undefined ? undefined : { file: basics.image, at: [...AT, "image"] },
    contacts: contactsOf(view, basics),
  });
}

/** A name is never broken across lines. */
function nameOf(view: View, basics: Basics): Rich {
  const name = view.title(basics.name, [...AT, "name"]);
  return { ...name, spans: name.spans.map((span) => ({ ...span, text: unbreakable(span.text) })) };
}

/** What an employer needs first comes first: how to write, how to call, where, then what to look at. */
function contactsOf(view: View, basics: Basics): readonly Contact[] {
  const { email, phone, location, url, profiles = [] } = basics;
  const contacts = [
    email && emailContact(view, email),
    phone && phoneContact(view, phone),
    location && locationContact(view, location),
    url && urlContact(view, url),
    ...profiles.map((profile, index) => profileContact(view, profile, [...AT, "profiles", index])),
  ];
  return contacts.filter((contact) => typeof contact === "object");
}

function emailContact(view: View, email: string): Contact {
  const address = email.trim().toLowerCase();
  return { kind: "email", text: view.plain(address, [...AT, "email"]), href: mailUri(address) };
}

function phoneContact(view: View, phone: string): Contact {
  const text = view.plain(view.locale.formatPhone(phone), [...AT, "phone"]);
  return defined({ kind: "phone" as const, text, href: telUri(phone) });
}

function urlContact(view: View, url: string): Contact {
  return defined({
    kind: "url" as const,
    text: view.plain(shownUrl(url), [...AT, "url"]),
    href: hrefOf(url),
  });
}

/** Shown by the name that the person goes by there; without one, by where it leads. */
function profileContact(view: View, { network, username, url }: Profile, at: Path): Contact {
  const name = username && view.plain(username, [...at, "username"]);
  const address = url && view.plain(shownUrl(url), [...at, "url"]);
  const text = name || address || view.plain(network, [...at, "network"]);
  return defined({ kind: "profile" as const, network, text, href: hrefOf(url) });
}

/** Street and postal code stay out: no employer needs them to read a résumé. */
function locationContact(view: View, location: Location): Contact | undefined {
  const at = [...AT, "location"];
  const city = view.line(location.city, [...at, "city"]);
  const region = view.line(location.region, [...at, "region"]);
  const isRepeated = city !== undefined && region !== undefined && plainText(city) === plainText(region);
  const parts = [city, isRepeated ? undefined : region].filter((part) => part !== undefined);
  const wanted = view.locale.placeDetail === "city" ? parts.slice(0, 1) : parts;
  const text = join(view, wanted, view.locale.fieldSeparator);
  return text && { kind: "location", text };
}
