import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { Link, Text, View } from "../../src/kit/primitives.ts";
import { RenderError } from "../../src/model/layout-module.ts";
import { mount } from "../../src/pdf/mount.ts";
import { onPage } from "../support/page.tsx";

// React takes the function when it is loaded.
const { toldConsole } = vi.hoisted(() => ({
  toldConsole: vi.spyOn(console, "error").mockImplementation(() => {}),
}));

function Failing({ error }: { readonly error: Error }): ReactNode {
  throw error;
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("mounting a document", () => {
  it("runs its components and returns their tree", () => {
    const Greeting = ({ name }: { readonly name: string }) => (
      <Text style={{ fontSize: 9 }}>你好，{name}</Text>
    );
    const [page] = mount(onPage(<Greeting name="林一" />)).children;
    expect(page?.type).toBe("PAGE");
    expect(page?.children).toMatchObject([
      { type: "TEXT", style: { fontSize: 9 }, children: [{ value: "你好，" }, { value: "林一" }] },
    ]);
  });

  it("gives a tree of its own to every call", () => {
    const element = onPage(<Text>字</Text>);
    const [one, two] = [mount(element), mount(element)];
    expect(two).toEqual(one);
    expect(two.children[0]).not.toBe(one.children[0]);
  });

  it("throws what a component throws, with the components around it, and works again afterwards", () => {
    const error = new Error("a component is broken");
    const thrown = thrownBy(() => mount(onPage(<Failing error={error} />)));
    expect(thrown).toBeInstanceOf(RenderError);
    expect(thrown).toMatchObject({ message: error.message, cause: error, stack: error.stack });
    expect((thrown as RenderError).components).toMatch(/^\s*at Failing .*\n\s*at PAGE /);
    expect(mount(onPage(<Text>字</Text>)).children).toHaveLength(1);
    expect(toldConsole).not.toHaveBeenCalled();
  });

  it("refuses to render anything but a document", () => {
    const Nothing = (): ReactNode => null;
    expect(() => mount(<Nothing />)).toThrow("the layout renders no <Sheet>");
    expect(() => mount(<View />)).toThrow("the layout renders no <Sheet>");
  });

  it("refuses text outside a text node, which would be left out of the page without a word", () => {
    expect(() => mount(onPage(<View>迷路</View>))).toThrow('the text "迷路" stands outside a <Text>');
    expect(() => mount(onPage("迷路"))).toThrow("outside a <Text>");
  });

  it("lets text stand in a link and in a text within a text", () => {
    const inside = (
      <Text>
        看<Link src="https://example.com">这里</Link>和<Text>那里</Text>
      </Text>
    );
    expect(() => mount(onPage(inside))).not.toThrow();
  });
});
