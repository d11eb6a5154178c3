import { defineConfig } from "vitest/config";
import { aliases } from "./esbuild.config.mjs";
import { pdfLibFflate } from "./esbuild.plugins.mjs";

export default defineConfig({
  // Of the packages that are bundled into the tests, only pdf-lib asks for fflate.
  resolve: { alias: { ...aliases, fflate: pdfLibFflate } },
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 30_000,
    // These must be bundled into the tests too, or the aliases would not reach their imports.
    server: { deps: { inline: [/@react-pdf\//, /node_modules\/pdf-lib\//] } },
  },
});
