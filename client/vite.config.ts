import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server that `npm start` runs; the development page talks to it through Vite. */
const SERVER = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    proxy: {
      // The server compares Origin with Host, so the Host that the browser sent has to reach it.
      "/api": { target: SERVER, changeOrigin: false },
      "/socket.io": { target: SERVER, changeOrigin: false, ws: true },
    },
  },
  build: {
    outDir: "dist",
    target: "es2023",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    // No inline script and no data: URL: the page must work under `default-src 'self'`.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // All that every page starts with in one script: the same words in several compress worse.
          groups: [{ name: "first", tags: ["$initial"] }],
        },
      },
      treeshake: {
        // Shared modules define schemas beside the constants and types that screens want. Building a
        // schema has no effect of its own, so what no screen uses is left out, and Zod with it.
        manualPureFunctions: ["z"],
      },
    },
  },
});
