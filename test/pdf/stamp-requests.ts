import type { Attachment, DocumentMetadata } from "../../src/model/metadata.ts";

export const METADATA: DocumentMetadata = {
  title: "林一 – 简历",
  author: "林一",
  subject: "基础设施技术主管",
  keywords: ["Kubernetes", "高可用"],
  language: "zh-CN",
  creator: "resume-pdf 1.2.3, layout classic",
  producer: "resume-pdf 1.2.3",
  date: Date.UTC(2026, 0, 15, 8, 30, 5) / 1000,
};

export const ATTACHMENT: Attachment = {
  name: "resume.json",
  mediaType: "application/json",
  description: "简历数据",
  bytes: new TextEncoder().encode('{ "basics": { "name": "林一" } }\n'),
  relationship: "Source",
};
