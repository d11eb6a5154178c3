/** Sentences as résumés have them, made up for the tests, with every kind of mark, token and mixture. */
export const CHINESE = [
  "主导订单、支付、清算等核心链路的稳定性建设，推动容量评估、限流降级与故障演练常态化。",
  "带领（平均年龄二十八岁的）六人小组，完成《服务治理规范》《值班手册》等文档，获评“年度最佳团队”。",
  "他常说：“先恢复，再排查！”——这句话后来写进了《应急响应手册》（第三版）……",
  "为什么要做？怎么衡量？谁来负责？！先回答这三个问题，再动手写代码！！！",
  "翻译过艾伦·图灵、克劳德·香农等人的传记，整理读书笔记十余篇。",
  "覆盖日/周/月三种粒度，支持写入/读取/归档等操作，接口采用读/写分离。",
  "往返上海—成都两地，日均调用 3～5 亿次，任职于 2016 年 9 月 – 2019 年 1 月。",
];

export const MIXED = [
  "使用 Go 与 Rust 重写网关，接入 Kubernetes 与 Prometheus，单机 QPS 由 1.2w+ 提升至 4.8w+。",
  "熟练使用C++、C#和.NET，了解Node.js与TCP/IP，维护过car_sound_utils等工具库。",
  "命中率由 62% 升至 91%，p99 由 120 ms 降至 30 ms，机柜温度降低 5℃，倾角小于 2°。",
  "联系：li.ming@mail.example.org 或 +86 139 0000 1234，代码见 https://example.org/people/li-ming/projects。",
  "团队口号是‘Don’t panic’，代号为“Redis 6 升级”，编号 No. 1，于 Sep. 2021 上线。",
  "采用3σ规则识别异常，按10⁶级样本估计方差，区间为μ±2σ，分辨率1920×1080。",
];

export const ENGLISH = [
  "Designed and shipped a multi-tenant scheduler that raised cluster utilization from 38% to 61% within a year.",
  "Cut p99 latency from 120 ms to 30 ms; owned CI/CD, on-call (24/7) and post-mortems for 3,000+ services.",
  "Wrote “The Field Guide to Quiet Pagers” — now required reading — and didn’t stop there.",
  "Sep. 2016 – Jan. 2019, Example University; reach me at li.ming@mail.example.org or https://example.org/li-ming.",
];

export const ALL_SENTENCES = [
  ...CHINESE.map((text) => ({ text, lang: "zh" })),
  ...MIXED.map((text) => ({ text, lang: "zh" })),
  ...ENGLISH.map((text) => ({ text, lang: "en" })),
];
