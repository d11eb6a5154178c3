import { parseResume } from "../../src/content/index.ts";
import type { Resume } from "../../src/model/resume.ts";

/** An invented person with every field that a résumé can have. */
export const FULL = `
meta:
  languages: [en, zh]
  canonical: https://example.com/resume.json
  version: v1.2.0
  lastModified: 2026-01-15
  keywords: [Kubernetes, { en: scheduling, zh: 调度 }]
  theme: even
theme:
  colors: { ink: "#111111", accent: navy }
  scale: { name: 1.9 }
  space: { section: 0.0000001 }
  layouts: { classic: { space: { bullet: 0.25 } } }
basics:
  name: { en: Lin Yi, zh: 林一 }
  label: { en: Engineer, zh: 工程师 }
  image: photos/portrait.png
  email: Lin.Yi@example.com
  phone: "+8613800000000"
  url: https://example.com/home
  summary: { en: "One.\\n\\nTwo “quoted” \\\\ lines.", zh: "第一段。\\n\\n第二段。" }
  location:
    address: { en: 1 Example Road, zh: 示例路1号 }
    postalCode: "310000"
    city: { en: Hangzhou, zh: 杭州 }
    region: Zhejiang
    countryCode: CN
  profiles:
    - { network: GitHub, username: example, url: https://example.com/example }
    - { network: Matrix }
work:
  - name: { en: Example Ltd, zh: 示例公司 }
    description: Software
    location: Shanghai
    url: https://example.com/work
    summary: A summary.
    priority: must
    tags: [backend]
    pageBreak: before
    keepTogether: true
    positions:
      - { position: Lead, location: Remote, summary: Led., startDate: 2021-01, endDate: present, highlights: [Grew it.] }
      - { position: { en: Member, zh: 成员 }, startDate: 2019-01, endDate: 2020-12, priority: low }
  - name: Second Ltd
    position: Developer
    startDate: 2018-01
    endDate: 2018-12
    highlights:
      - plain
      - { en: by language, zh: 按语言 }
      - lead: Lead
        text: { en: "Text with [a link](https://example.com/a)", zh: 正文 }
        priority: low
        only: [en]
        highlights: [{ text: second, highlights: [third] }]
      - { lead: lead only }
volunteer:
  - { organization: Shelter, position: Helper, location: Ningbo, url: https://example.com/v, summary: Sum., startDate: 2015-01, endDate: 2015-06, highlights: [Fed.] }
education:
  - { institution: School, area: Physics, studyType: Bachelor, location: Jinan, url: https://example.com/e, score: "3.9", courses: [Optics, { en: Waves, zh: 波 }], summary: Thesis., startDate: 2011-01, endDate: 2015-01, highlights: [Honours.] }
awards: [{ title: Prize, date: 2014-05, awarder: Jury, url: https://example.com/aw, summary: Won. }]
certificates: [{ name: Diploma, date: 2013-05, issuer: Board, url: https://example.com/c }]
publications: [{ name: Paper, publisher: Press, releaseDate: 2012-05, url: https://example.com/p, summary: Abstract. }]
skills: [{ name: Go, level: Master, keywords: [channels], summary: Years. }]
languages: [{ language: English, fluency: Fluent }]
interests: [{ name: Chess, keywords: [endgames] }]
references: [{ name: Referee, reference: Recommended. }]
projects:
  - { name: Thing, description: Engine, entity: Guild, type: library, roles: [Author], keywords: [parsing], location: Suzhou, url: https://example.com/t, summary: Fast., startDate: 2016-01, endDate: 2016-02, highlights: [Shipped.] }
sections:
  - work
  - { use: education, title: { en: Schools, zh: 学校 }, only: [en, zh] }
  - id: patents
    title: Patents
    entries:
      - { name: Method, subtitle: Inventor, location: Beijing, date: 2017-05, url: https://example.com/m, summary: Claims., highlights: [Granted.], tags: [law] }
`;

export function parsed(text: string): Resume {
  const { resume, diagnostics } = parseResume({ file: "resume.yaml", text });
  if (!resume)
    throw new Error(diagnostics.map(({ message, range }) => `${range?.line}: ${message}`).join("\n"));
  return resume;
}

export const full: Resume = parsed(FULL);
