import { checkPdf } from "../../src/check/pdf/index.ts";
import type { PdfCheck, PdfReport } from "../../src/model/pdf-check.ts";
import { buildFiles, ONE } from "../build/resumes.ts";
import { readPdfium } from "../support/rasterizer.ts";

type Source = { readonly file: string; readonly text: string };

export const check = (bytes: Uint8Array, file = "me.pdf", source?: Source): Promise<PdfReport> =>
  checkPdf(bytes, { file, readPdfium, ...(source ? { source } : {}) });

/** What is not passed, with what was found. */
export const flawsOf = ({ checks }: PdfReport): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    checks
      .filter(({ outcome }) => outcome !== "passed")
      .map(({ id, outcome, findings }) => [
        `${id} ${outcome}`,
        findings.map(({ message, page }) => (page === undefined ? message : `${page}: ${message}`)),
      ]),
  );

export function checkNamed({ checks }: PdfReport, id: string): PdfCheck {
  const found = checks.find((each) => each.id === id);
  if (!found) throw new Error(`there is no check ${id}`);
  return found;
}

/** A résumé with everything that its PDF is held against. */
export const SOURCE: Source = {
  file: "resume.yaml",
  text: `
meta: { languages: [en, zh], lastModified: 2026-01-15 }
basics:
  name: { en: Lin Yi, zh: 林一 }
  label: { en: Site Reliability Engineer, zh: 稳定性工程师 }
  email: lin.yi@example.com
  phone: "+8613800000000"
  url: https://example.com/lin-yi
  profiles: [{ network: GitHub, username: example, url: "https://example.com/gh/example" }]
  summary: { en: Keeps large systems calm., zh: 让大型系统保持平静。 }
work:
  - name: { en: Example Cloud, zh: 示例云计算 }
    position: { en: Senior Engineer, zh: 高级工程师 }
    startDate: 2020-08
    highlights:
      - { en: Moved forty services to another region without a minute of outage., zh: 在零停机的前提下将四十个服务迁移至另一地域。 }
      - { en: Cut the cost of storage by a third with tiered retention., zh: 以分层保留策略将存储成本降低三分之一。 }
  - name: { en: Sample Networks, zh: 样例网络 }
    position: { en: Engineer, zh: 工程师 }
    startDate: 2016-07
    endDate: 2020-07
    highlights:
      - { en: Wrote the first load balancer of the company., zh: 编写公司首个负载均衡器。 }
skills:
  - { name: { en: Languages, zh: 语言 }, keywords: [Go, Rust, TypeScript] }
`,
};

/** Our own PDF of it. */
export async function build(options: Parameters<typeof buildFiles>[1] = {}): Promise<Uint8Array> {
  const { host, files, diagnostics } = await buildFiles(
    { "content/me/resume.yaml": SOURCE.text },
    { ...ONE, ...options },
  );
  const pdf = files.find((file) => file.endsWith(".pdf"));
  const bytes = pdf === undefined ? undefined : host.written.get(pdf);
  if (!bytes) throw new Error(`no PDF: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return bytes;
}
