import { formatPath, type Path } from "../model/path.ts";
import type { Selectable } from "../model/resume.ts";
import type { Droppable } from "../model/selected.ts";
import { defined } from "./defined.ts";

/** What a node takes over of the item that it is made from; `at` is the item's own path. */
export function droppable({ priority, pageBreak, keepTogether }: Selectable, at: Path): Droppable {
  return defined({ id: formatPath(at), priority: priority ?? "normal", pageBreak, keepTogether });
}
