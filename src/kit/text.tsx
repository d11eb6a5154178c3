import type { ComponentProps, ReactNode } from "react";
import type { Lang } from "../model/resume.ts";
import type { Role } from "../model/structure.ts";
import * as primitives from "./primitives.ts";
import { useTag } from "./tag.tsx";

export interface TextProps extends Omit<ComponentProps<typeof primitives.Text>, "children"> {
  /** The language of most of it; that of the page when absent. */
  readonly lang?: Lang;
  /** What it is, where its surroundings do not say so. */
  readonly as?: Role;
  readonly children?: ReactNode;
}

/** A text of its own: one paragraph, heading or label, for readers and for machines. */
export function Text({ lang, as, ...props }: TextProps): ReactNode {
  const tag: object = useTag(lang, as);
  return <primitives.Text {...tag} {...props} />;
}
