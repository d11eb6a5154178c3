import type { Severity } from "../../../model/diagnostic.ts";
import { matchesIn } from "../matches.ts";
import type { Remark, Rule } from "../rule.ts";

/** Names that are no other words whatever their case, as their makers write them. */
const NAMES =
  `GitHub GitLab JavaScript TypeScript Node.js Vue.js Next.js MySQL PostgreSQL MongoDB SQLite MariaDB ClickHouse
  Elasticsearch OpenSearch RabbitMQ RocketMQ ZooKeeper Kubernetes K8s Docker Redis Kafka Jenkins Linux WeChat iOS
  macOS iPadOS HarmonyOS LinkedIn YouTube OpenAI PyTorch TensorFlow NumPy GraphQL gRPC OAuth PaddlePaddle`.split(
    /\s+/,
  );
const BY_LETTERS: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** Other names of the same things: those that nobody uses in writing, and those that only software searches for. */
const OTHER_NAMES: ReadonlyMap<string, readonly [name: string, severity: Severity]> = new Map([
  ["nodejs", ["Node.js", "warning"]],
  ["vuejs", ["Vue.js", "warning"]],
  ["nextjs", ["Next.js", "warning"]],
  ["golang", ["Go", "info"]],
  ["postgres", ["PostgreSQL", "info"]],
]);

/** Words with all that joins them: `redis-cli`, `k8s.io` and `src/redis` are other names. */
const CHAIN = /[\w.+#@:/~-]+/gu;
/** `mysql/redis` are two names; what has dots or underlines between its slashes is a path. */
const ALTERNATIVES = /^[A-Za-z][A-Za-z0-9+#]*(?:\/[A-Za-z][A-Za-z0-9+#]*){1,5}$/;

export const productNames: Rule = {
  id: "C8",
  code: "product-name",
  severity: "warning",
  title: "Products are called and written as their makers do",
  *find({ texts, value }) {
    for (const { path, prose } of texts) {
      for (const { text, part } of matchesIn(prose, CHAIN)) {
        let start = part[0];
        for (const word of ALTERNATIVES.test(text) ? text.split("/") : [text.replace(/[.:]+$/, "")]) {
          const found = judge(word);
          if (found) yield { path, part: [start, start + word.length], ...found };
          start += word.length + 1;
        }
      }
    }
    yield* inNetworks(value);
  },
};

function judge(word: string): Omit<Remark, "path"> | undefined {
  const letters = word.toLowerCase();
  const [other, severity] = OTHER_NAMES.get(letters) ?? [];
  if (other !== undefined) {
    return {
      message: `\`${word}\` is called \`${other}\``,
      hint: `write \`${other}\``,
      ...(severity && { severity }),
    };
  }
  const name = BY_LETTERS.get(letters);
  if (name === undefined || name === word || isInCapitals(word)) return undefined;
  return { message: `\`${word}\` is written \`${name}\``, hint: `write \`${name}\``, replacement: name };
}

/** Capitals may be the style of a heading, and `IOS` is another product; digits make no heading. */
const isInCapitals = (word: string): boolean => /^[A-Z.]+$/.test(word);

/** Networks are no texts: they are called the same in every language. */
function* inNetworks(value: unknown): Generator<Remark> {
  const profiles: unknown = Object(Object(value).basics).profiles;
  for (const [index, profile] of (Array.isArray(profiles) ? profiles : []).entries()) {
    const { network } = Object(profile);
    const found = typeof network === "string" ? judge(network) : undefined;
    if (found) yield { path: ["basics", "profiles", index, "network"], part: [0, network.length], ...found };
  }
}
