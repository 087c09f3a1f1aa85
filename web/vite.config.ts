import { defineConfig } from "vite";

// The client goes onto the class path of the jar: /lockstep/web/. Nothing in it points at another host.
export default defineConfig({
  base: "/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "^/[^@]*\\.json": "http://127.0.0.1:8700" } },
  build: {
    outDir: process.env.LOCKSTEP_WEB_OUT ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    license: { fileName: "licences.md" },
  },
  worker: { format: "es" },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
} as never);
