import { describe, expect, it } from "vitest";
import { importResume } from "../../../src/import.ts";

const yamlOf = async (text: string): Promise<string> =>
  (await importResume(new TextEncoder().encode(text), { file: "old.txt" })).yaml;

const LABELLED = `林一

工作经历

公司名称：示例科技有限公司
职位：后端工程师
工作时间：2021.03-至今
工作地点：上海
- 负责订单服务的设计与上线。

公司名称：样例网络有限公司
职位：测试工程师
工作时间：2019.07-2021.02
- 编写接口测试，覆盖支付流程。
`;

describe("an entry whose parts stand under labels", () => {
  it("has its employer, role, place and dates", async () => {
    expect(await yamlOf(LABELLED)).toContain(`work:
  - name: 示例科技有限公司
    position: 后端工程师
    location: 上海
    startDate: 2021-03
    endDate: present
    highlights:
      - 负责订单服务的设计与上线。
`);
  });

  it("ends where a label comes a second time", async () => {
    const text = await yamlOf(LABELLED.replace(/^- .*\n\n?/gm, ""));
    expect(text).toContain("  - name: 示例科技有限公司\n    position: 后端工程师\n");
    expect(text).toContain("  - name: 样例网络有限公司\n    position: 测试工程师\n");
  });
});
