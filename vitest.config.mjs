import { defineConfig } from "vitest/config";
import { aliases } from "./esbuild.config.mjs";

export default defineConfig({
  resolve: { alias: aliases },
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 30_000,
    // react-pdf's parts must be bundled into the tests too, or the alias would not reach their imports.
    server: { deps: { inline: [/@react-pdf\//] } },
  },
});
