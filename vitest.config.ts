import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: the suites that start servers and browsers would only take time from one another.
    maxWorkers: 2,
    pool: "forks",
  },
});
