// Compares the layout alone, warm: this project's engine and stock react-pdf set the same résumé, alternating.
// Usage: node bench/layout.mjs [rounds]
import layoutDocument from "@react-pdf/layout";
import { Font, pdf } from "@react-pdf/renderer";
import { importBundled } from "../test/support/import-bundled.mjs";
import { plainDocument } from "./plain-document.mjs";

const rounds = Number(process.argv[2] ?? 30);
const [file, lang] = ["content/infra-lead/resume.yaml", "zh"];
const { ourLayout } = await importBundled("bench/our-layout.ts");
const ours = await ourLayout(file, lang);
const document = plainDocument(file, lang);
// One instance, as in this project: every further one stays in memory.
const instance = pdf();
const stock = async () => {
  instance.updateContainer(document());
  return (await layoutDocument(instance.container.document, Font)).children.length;
};

const timed = async (run) => {
  const start = performance.now();
  const pages = await run();
  return { time: performance.now() - start, pages };
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (let i = 0; i < 8; i += 1) await Promise.all([ours(), stock()]);
const times = { ours: [], stock: [] };
let pages = {};
for (let i = 0; i < rounds; i += 1) {
  const a = await timed(ours);
  const b = await timed(stock);
  times.ours.push(a.time);
  times.stock.push(b.time);
  pages = { ours: a.pages, stock: b.pages };
}
const [a, b] = [median(times.ours), median(times.stock)];
console.log(`warm layout of ${file} (${lang}), ${rounds} rounds in alternation, Node ${process.version}`);
console.log(
  `resume-pdf ${a.toFixed(1)} ms (${pages.ours} pages), stock react-pdf ${b.toFixed(1)} ms (${pages.stock} pages): ratio ${(a / b).toFixed(2)}`,
);
