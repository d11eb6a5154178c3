// The parts of react-pdf's insides that the project relies on, typed as far as it does.
// They are semi-private: versions are pinned, and the goldens in test/pdf guard every assumption.

declare module "@react-pdf/reconciler" {
  import type { ReactNode } from "react";

  interface HostConfig<Root, Instance, Text> {
    createInstance(type: string, props: Record<string, unknown>): Instance;
    createTextInstance(text: string): Text;
    appendChild(parent: Instance, child: Instance | Text): void;
    appendChildToContainer(root: Root, child: Instance): void;
    removeChild(parent: Instance, child: Instance | Text): void;
    removeChildFromContainer(root: Root, child: Instance): void;
    insertBefore(parent: Instance, child: Instance | Text, before: Instance | Text): void;
    commitUpdate(instance: Instance): void;
    commitTextUpdate(text: Text): void;
    resetAfterCommit(): void;
  }

  interface Renderer<Root> {
    createContainer(root: Root): Container;
    /** Synchronous: the tree is complete when it returns. */
    updateContainer(element: ReactNode, container: Container, parent: null): void;
  }

  /** React's own root. */
  interface Container {
    /** What no error boundary has caught, and the components that it came through, a line each, innermost first. */
    onUncaughtError(error: unknown, info: { readonly componentStack: string }): void;
  }

  export default function Reconciler<Root, Instance, Text>(
    config: HostConfig<Root, Instance, Text>,
  ): Renderer<Root>;
}
