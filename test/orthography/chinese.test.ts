import { describe, expect, it } from "vitest";
import { mend, slipsIn } from "../../src/orthography/index.ts";
import { codesIn, mended } from "./expect-mended.ts";

describe("marks of Chinese text", () => {
  it.each([
    [
      "基于协议栈实现的文件存储系统, 使用Go开发, 支持断点续传",
      "基于协议栈实现的文件存储系统，使用Go开发，支持断点续传",
    ],
    ["主要工作:负责网关;参与评审", "主要工作：负责网关；参与评审"],
    ["MeBot: 启发型助理", "MeBot：启发型助理"],
    ["为什么? 太好了!!", "为什么？太好了！！"],
    ["英语 (CET-6), 日语 (N2)", "英语（CET-6），日语（N2）"],
    ["**系统**, 使用", "**系统**，使用"],
    ["**系统:** 支持 Go", "**系统：**支持 Go"],
    ["`权限管理`: 重构", "`权限管理`：重构"],
    ["[链接](https://example.com/a,b), 前 5%", "[链接](https://example.com/a,b)，前 5%"],
    ["可用性 99.9%;故障 0 次", "可用性 99.9%；故障 0 次"],
  ])("are full-width: %s", (text, wanted) => expect(mended(text)).toBe(wanted));

  it.each([
    "信息系统本科，GPA: 3.7",
    "12:30 开始，比例 16:9，共 1,234,567 条",
    "主页 https://example.com/a,b?c=d:e",
    "时间复杂度 O(n log n) 的算法",
    "调用 main() 函数",
    "致电 (010) 6200-0000 联系",
    "配置 `a, b: c` 即可",
    "使用 std::vector 存储",
    "Redis, Kafka",
  ])("stay half-width where the text is not Chinese: %s", (text) => expect(mended(text)).toBe(text));

  it.each([
    ["LPM(Large personal model)：个性化模型", "LPM（Large personal model）：个性化模型"],
    ["监控 (APM) 平台", "监控（APM）平台"],
    ["PandoraBoot (Springboot 加强版)", "PandoraBoot（Springboot 加强版）"],
    ["国家奖学金（2018)", "国家奖学金（2018）"],
  ])("are full-width brackets around or beside Chinese: %s", (text, wanted) =>
    expect(mended(text)).toBe(wanted),
  );

  it("are left without a partner: 1)", () => expect(mended("1) 完成 2) 上线")).toBe("1) 完成 2) 上线"));

  it("may be half-width in a list of Latin words, which is remarked once for each list", () => {
    const text = "框架：Koa, Nest, Flask；使用 Redis, Kafka 和 MySQL";
    expect(mended(text)).toBe(text);
    const lists = slipsIn(text, { lang: "zh" });
    expect(lists.map(({ code, severity, start }) => [code, severity, start])).toEqual([
      ["latin-list", "warning", text.indexOf(", Nest")],
      ["latin-list", "warning", text.indexOf(", Kafka")],
    ]);
  });

  it("have no spaces beside them, but separators keep theirs", () => {
    expect(mended("镜像构建、 服务部署 ，离线任务")).toBe("镜像构建、服务部署，离线任务");
    expect(mended("后端（杭州） | 全职")).toBe("后端（杭州） | 全职");
  });

  it.each([
    ["完成开发。。上线，，稳定", "完成开发。上线，稳定"],
    ["完成开发，。", "完成开发。"],
    ["真的？！太好了！！！", "真的？！太好了！！！"],
  ])("are not doubled: %s", (text, wanted) => expect(mended(text)).toBe(wanted));

  it("are the author's choice where two different ones meet", () => {
    expect(slipsIn("真的？。", { lang: "zh" })).toMatchObject([{ code: "doubled-mark", start: 2, end: 4 }]);
    expect(slipsIn("真的？。", { lang: "zh" })[0]).not.toHaveProperty("replacement");
  });
});

describe("other signs of Chinese text", () => {
  it.each([
    ["反复打磨...最终上线。。。平稳--可靠", "反复打磨……最终上线……平稳——可靠"],
    ["AiInfra —— 打造最佳实践", "AiInfra——打造最佳实践"],
    ["面积 25 ㎡，编号 ①，约 10² 级（含）…", "面积 25 ㎡，编号 ①，约 10² 级（含）…"],
    ["使用 npm --save 安装", "使用 npm --save 安装"],
    ["数据流为OLTP->CDC->OLAP", "数据流为OLTP→CDC→OLAP"],
    ["要求 a<=b 且 c!=d，`x->y` 除外", "要求 a≤b 且 c≠d，`x->y` 除外"],
    ["延迟 p99<30ms 返回", "延迟 p99<30ms 返回"],
    ["他说\"先止损\"，我说'好'", "他说“先止损”，我说‘好’"],
    ["采用 “一写双读” 的方式", "采用“一写双读”的方式"],
    ["吞吐提升３０％，支持ＨＴＴＰ２协议", "吞吐提升30%，支持HTTP2协议"],
    ["Ｃ＋＋ ３．７ １２：３０ Ａ：中", "C++ 3.7 12:30 A：中"],
    ["维护项⽬通⽤组件与⼯具链，⽀持⾼可用部署", "维护项目通用组件与工具链，支持高可用部署"],
  ])("are what they look like: %s", (text, wanted) => expect(mended(text)).toBe(wanted));

  it("spaces between characters are removed where a PDF's line break left them", () => {
    const text = "切流 限流 降级";
    expect(mend(text, { lang: "zh", extracted: true }).text).toBe("切流限流降级");
    expect(mended(text)).toBe(text);
    expect(codesIn(text)).toEqual(["space-in-chinese"]);
    expect(mend("开发  字节", { lang: "zh", extracted: true }).text).toBe("开发  字节");
  });

  it("spaces between Chinese and Latin are no slip: the engine sets that room", () => {
    expect(slipsIn("使用 Go 开发，支持Redis集群", { lang: "zh" })).toEqual([]);
  });

  it("ideographic spaces become ordinary ones", () => {
    expect(mended("　　林一　杭州")).toBe("林一 杭州");
  });

  it("languages are known by their primary subtag", () => {
    expect(mended("系统, 使用", "zh-Hant")).toBe("系统，使用");
    expect(mended("系统, 使用", "ZH-cn")).toBe("系统，使用");
    expect(mended("it's", "en-GB")).toBe("it’s");
    expect(mended("it's, 'so' ...", "de")).toBe("it's, 'so' ...");
  });
});
