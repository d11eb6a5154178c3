/** A résumé of several pages, for pages of the documentation that show what becomes of one. */
const DONE = [
  "Moved 120 services from three data centres to one platform, without an hour of downtime.",
  "Cut the cost of storage by a third.",
  "Wrote the handbook for incidents and trained forty engineers with it, so that those on call could restore every service by themselves.",
  "Built the scheduler that places four thousand containers a minute.",
  "Reviewed the designs of six teams, and mentored two engineers who now lead teams of their own.",
  "Replaced hand-written dashboards by ones that are made from the code of each service.",
];

/** @param every what is said of each job and each highlight besides, e.g. `priority: must` */
export function longResume(jobs: number, every?: string): string {
  const also = every === undefined ? "" : `, ${every}`;
  const entries = Array.from({ length: jobs }, (_, index) => {
    const year = 2024 - 2 * index;
    const highlights = DONE.map((text) => `      - { text: "${text}"${also} }\n`);
    return [
      `  - name: Example ${String.fromCharCode(65 + index)}\n    position: Engineer\n`,
      every === undefined ? "" : `    ${every}\n`,
      `    startDate: ${year - 2}-01\n    endDate: ${year - 1}-12\n    highlights:\n`,
      ...highlights,
    ].join("");
  });
  return `meta: { languages: [en] }\nbasics: { name: Lin Yi, label: Engineer }\nwork:\n${entries.join("")}`;
}
