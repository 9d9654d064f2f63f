import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The pure parts: they get time, ids and randomness as arguments (CONTRIBUTING.md, "the house"). */
const PURE = [
  "shared/src/**/*.ts",
  "server/src/domain/**/*.ts",
  "server/src/simulation/**/*.ts",
  "server/src/analysis/**/*.ts",
];

const SHARED = "@firebreak/shared/";

/**
 * A layer of the house: its files import one another, and whatever matches `allowed` (regular
 * expressions, tried on the import as it is written). All else is an error.
 */
function layer(folder, allowed) {
  const own = ["\\./", "(\\.\\./)+(?!main)[a-zA-Z]+\\.ts$", `(\\.\\./)+(${folder.own})/`];
  return restrict(folder.files, `^(?!${[...own, ...allowed].join("|")})`);
}

/** Files that may import anything but what matches `forbidden`. */
function restrict(files, forbidden) {
  return {
    files,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: forbidden,
              message: 'this layer does not import that: "One direction" in CONTRIBUTING.md',
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "data/**", "coverage/**", "test/artifacts/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ["eslint.config.js", "vitest.config.ts", "server/bin/firebreak.js"],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  {
    files: ["server/src/cli/**", "test/bench/**", "test/support/**", "test/run.ts", "server/bin/**"],
    rules: { "no-console": "off" },
  },
  { files: ["client/src/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
  // A virtual list hands out an object that changes inside; the components that use it say "use no memo".
  { files: ["client/src/**/*.{ts,tsx}"], rules: { "react-hooks/incompatible-library": "off" } },
  {
    // The pure parts see no clock, no chance, no machine.
    files: PURE,
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "pure code gets its settings as arguments" },
        { name: "setTimeout", message: "pure code gets time as an argument" },
        { name: "setInterval", message: "pure code gets time as an argument" },
        { name: "fetch", message: "pure code does no I/O" },
        { name: "performance", message: "pure code gets time as an argument" },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "pure code gets time as an argument",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "pure code gets time as an argument",
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: "pure code gets chance as an argument",
        },
      ],
    },
  },
  // One direction of flow (CONTRIBUTING.md): what may import what.
  layer({ files: ["shared/src/**/*.ts"], own: "none" }, ["zod$"]),
  layer({ files: ["server/src/domain/**/*.ts"], own: "decide|evolve" }, [
    SHARED,
    "(\\.\\./)+simulation/",
    "node:crypto$",
    "canonicalize$",
    "yjs$",
    "zod$",
  ]),
  layer({ files: ["server/src/simulation/**/*.ts"], own: "none" }, [SHARED]),
  layer({ files: ["server/src/analysis/**/*.ts"], own: "metrics|readings|text" }, [
    SHARED,
    "(\\.\\./)+(domain|simulation)/",
  ]),
  layer({ files: ["server/src/eventStore/**/*.ts"], own: "none" }, ["\\.\\./domain/", "node:"]),
  layer({ files: ["server/src/scenario/**/*.ts"], own: "lint" }, [
    SHARED,
    "(\\.\\./)+(domain|simulation)/",
    "node:",
    "yaml$",
    "zod$",
  ]),
  layer({ files: ["server/src/application/**/*.ts"], own: "rehearsal" }, [
    SHARED,
    "(\\.\\./)+(domain|simulation|analysis|eventStore)/",
  ]),
  restrict(["server/src/transport/**/*.ts"], "/(cli|scenario)/|/main\\.ts$"),
  restrict(
    ["client/src/{connection,store,i18n,ui}/**/*.{ts,tsx}"],
    "/features/|/feed/|/reaction/|/notice/|/palette/|^node:|/server/",
  ),
  restrict(["client/src/palette/**/*.{ts,tsx}"], "/features/|/reaction/|/notice/|^node:|/server/"),
  restrict(["client/src/feed/**/*.{ts,tsx}"], "/features/|/reaction/|^node:|/server/"),
  restrict(["client/src/reaction/**/*.{ts,tsx}"], "/features/|^node:|/server/"),
  restrict(["client/src/notice/**/*.{ts,tsx}"], "/features/|/feed/|/reaction/|^node:|/server/"),
  restrict(
    ["client/src/features/*/**/*.{ts,tsx}"],
    "^node:|/server/|^(\\.\\./)+(control|unit|evaluator|observer|join|programme)/",
  ),
  {
    files: ["**/*.js"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { process: "readonly", URL: "readonly" },
    },
  },
);
