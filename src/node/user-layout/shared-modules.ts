/** What layouts import besides their own files: the running program's parts, or there would be two Reacts. */
import * as react from "react";
import * as jsxRuntime from "react/jsx-runtime";
import * as kit from "../../kit/index.ts";
import { didYouMean } from "../../model/suggest.ts";
import { ImportMistake } from "./import-mistake.ts";

const SHARED: Readonly<Record<string, object>> = {
  react,
  "react/jsx-runtime": jsxRuntime,
  "resume-pdf/kit": kit,
};

export function sharedModule(specifier: string): object | undefined {
  const module = Object.hasOwn(SHARED, specifier) ? SHARED[specifier] : undefined;
  return module && strict(specifier, module);
}

/**
 * A module as compiled code sees it. CommonJS would give `undefined` for a name that is not there, and React would
 * only notice when it renders it: a real module refuses such an import, and so does this one.
 */
export function strict(specifier: string, module: object): object {
  return new Proxy(module, {
    get(exports, name) {
      if (name === "__esModule") return true;
      // A promise asks whatever it resolves to for its `then`.
      if (typeof name === "symbol" || name === "then" || name in exports) return Reflect.get(exports, name);
      throw new ImportMistake(
        name === "default"
          ? `\`${specifier}\` has no default export`
          : `\`${specifier}\` has no export \`${name}\``,
        didYouMean(name, Object.keys(exports)),
      );
    },
  });
}
