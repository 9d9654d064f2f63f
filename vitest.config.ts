import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // Far above what any test needs: a machine that is busy with something else only makes it late.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Two cores: the suites that start servers and browsers would only take time from one another.
    maxWorkers: 2,
    pool: "forks",
  },
});
