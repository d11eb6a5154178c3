import { itemsOf } from "../members.ts";
import { type Span, spanOfWork } from "../months.ts";
import type { Rule } from "../rule.ts";

/** What may be done beside a full-time job. */
const BESIDE =
  /实习|兼职|顾问|志愿|外聘|自由职业|\b(?:intern(?:ship)?|part[- ]time|freelancer?|contractor|consult(?:ant|ing)|advis[eo]r|volunteer|open[- ]source)\b/iu;

/** Who changes jobs in the middle of a month has two in it. */
const SHARED_MONTHS = 1;

export const overlappingWork: Rule = {
  id: "C9",
  code: "overlapping-work",
  severity: "warning",
  title: "Full-time jobs follow each other",
  *find({ value }) {
    const jobs = [...itemsOf(value, "work")]
      .filter(
        ({ item }) => !BESIDE.test(JSON.stringify([item["name"], item["position"], item["description"]])),
      )
      .flatMap(({ item, path }) => spanOfWork(item, path) ?? [])
      .toSorted((a, b) => a.first - b.first);
    let before: Span | undefined;
    for (const job of jobs) {
      const overlap = before === undefined ? 0 : Math.min(before.last, job.last) - job.first + 1;
      if (overlap > SHARED_MONTHS) {
        const much = overlap === Number.POSITIVE_INFINITY ? "and both go on" : `for ${overlap} months`;
        yield {
          path: job.path,
          message: `this job overlaps the one before it ${much}`,
          hint: "correct the dates, give the earlier job an `endDate`, or say that one was part-time",
        };
      }
      if (before === undefined || job.last > before.last) before = job;
    }
  },
};
