import { createContext, type ReactNode, useContext } from "react";
import type { Lang } from "../model/resume.ts";
import type { Role, Tag, TagStep } from "../model/structure.ts";
import { useComposition } from "./composition.ts";

/** Where in the structure tree texts stand, and what they are there if nothing is said. */
interface Place {
  readonly within: readonly TagStep[];
  readonly role: Role;
}

const Context = createContext<Place>({ within: [], role: "P" });

interface TaggedProps {
  readonly as: Role;
  /** One element goes by one id, wherever parts of it stand. */
  readonly id: string;
  readonly children: ReactNode;
}

/** Makes what stands in it part of an element: a section, a list, an item of one. Draws nothing. */
export function Tagged({ as: role, id, children }: TaggedProps): ReactNode {
  const { within } = useContext(Context);
  return (
    <Context.Provider value={{ within: [...within, { role, id }], role: "P" }}>{children}</Context.Provider>
  );
}

/** Makes the texts in it something else than paragraphs. */
export function TextsAre({ as: role, children }: Omit<TaggedProps, "id">): ReactNode {
  const { within } = useContext(Context);
  return <Context.Provider value={{ within, role }}>{children}</Context.Provider>;
}

/** Makes the texts in it headings of the section or entry around them. */
export function TextsAreHeadings({ children }: Pick<TaggedProps, "children">): ReactNode {
  return <TextsAre as={useHeading()}>{children}</TextsAre>;
}

/** What a heading is here: one level below the name for every section and entry around it. */
export function useHeading(): Role {
  const { within } = useContext(Context);
  const depth = within.filter(({ role }) => role === "Sect").length;
  return HEADINGS[depth] ?? "P";
}

const HEADINGS: readonly Role[] = ["H1", "H2", "H3", "H4"];

/** The tag of a text, as a property; `lang` is the text's own. */
export function useTag(lang?: Lang, ownRole?: Role): { readonly tag: Tag } {
  const { within, role } = useContext(Context);
  const { lang: pageLang } = useComposition();
  const foreign = lang === undefined || lang === pageLang ? {} : { lang };
  return { tag: { role: ownRole ?? role, within, ...foreign } };
}
