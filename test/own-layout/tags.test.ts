import { describe, expect, it } from "vitest";
import { compile } from "../../src/node/user-layout/compile.ts";
import { mismatchedTag } from "../../src/node/user-layout/tags.ts";

/** The names of the first two tags that do not belong together. */
function mismatch(source: string): string | undefined {
  const found = mismatchedTag(source);
  if (found === undefined) return undefined;
  const { opening, closing } = found;
  expect(source.slice(opening.at).startsWith(opening.name)).toBe(true);
  expect(source.slice(closing.at).startsWith(`${closing.name}>`)).toBe(true);
  return `<${opening.name}> </${closing.name}>`;
}

describe("an element", () => {
  it.each([
    ["a = <View><Text>x</Txet></View>;", "<Text> </Txet>"],
    ["a = <View>{list.map((each) => <Text>{each}</View>)}</View>;", "<Text> </View>"],
    ["a = <View><Text /><View></View></Text>;", "<View> </Text>"],
    ["a = <View note=<Text>x</View>>y</View>;", "<Text> </View>"],
    ["a = <Text<string> of={x}>y</View>;", "<Text> </View>"],
    ["a = <kit.View>x</kit.Veiw>;", "<kit.View> </kit.Veiw>"],
    ["a = <View.Part>x</View>;", "<View.Part> </View>"],
    ["a = <>x</View>;", "<> </View>"],
    ["a = <View>x</>;", "<View> </>"],
  ])("ends by its own name: %s", (source, tags) => {
    expect(mismatch(source)).toBe(tags);
    expect(() => compile(source)).toThrow(/cannot end/);
  });

  it.each([
    "a = <View><Text>x</Text></View>;",
    "a = <><View /><Text a={b / c} d=<View /> {...e} />{f}</>;",
    "a = <View>{list.map((each) => (each > 1 ? <Text key={each}>{each}</Text> : <></>))}</View>;",
    "a = <kit . View>x</kit.View>;",
    "a = <Text<string> of={x} first second>y</Text>;",
    "a = <View\n  // a remark </Text>\n  /* another <Text> */\n>&lt;Text&gt; {'</Text>'} {`</Text>`}</View >;",
    "const of = <T,>(x: T): T => x; a = <View>{of<string>(b)}</View>; c = d < e && f > g;",
    "const of = <T extends object>(x: T): Array<T> => <View>x</View>;",
  ])("that does so compiles: %s", (source) => {
    expect(mismatch(source)).toBeUndefined();
    expect(compile(source)).not.toBe("");
  });
});
