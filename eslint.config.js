import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The pure parts: they get time, ids and randomness as arguments (CONTRIBUTING.md, "the house"). */
const PURE = ["shared/src/**/*.ts", "server/src/domain/**/*.ts", "server/src/analysis/**/*.ts"];

const SHARED = "@firebreak/shared/";

/**
 * A layer of the house: files matching `files` import their own folder and what `allowed` lists
 * (patterns), or, where `allowed` is null, anything but `forbidden`.
 */
function layer(files, allowed, own = [], forbidden = undefined) {
  const regex = allowed === null ? forbidden : `^(?!\\./|${[...own, ...allowed].join("|")})`;
  return {
    files: [files],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex, message: `${files} does not import this: see "One direction" in CONTRIBUTING.md` },
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
        projectService: { allowDefaultProject: ["eslint.config.js", "server/bin/firebreak.js"] },
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
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["server/src/cli/**", "test/bench/**", "test/support/**", ".ci/**", "server/bin/**"],
    rules: { "no-console": "off" },
  },
  { files: ["client/src/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
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
  layer("shared/src/**/*.ts", ["zod"]),
  layer("server/src/domain/**/*.ts", [SHARED, "node:crypto", "canonicalize", "zod"]),
  layer("server/src/analysis/**/*.ts", [SHARED, "\\.\\./(\\.\\./)?domain/"], ["\\.\\./"]),
  layer("server/src/eventStore/**/*.ts", ["\\.\\./domain/", "node:"]),
  layer(
    "server/src/scenario/**/*.ts",
    [SHARED, "node:", "yaml", "zod"],
    ["\\.\\./(?!\\.\\./|application|transport|cli|eventStore)"],
  ),
  layer("server/src/application/**/*.ts", [SHARED, "\\.\\./(domain|analysis|eventStore)/"]),
  layer("server/src/transport/**/*.ts", null, [], "\\.\\./cli/"),
  layer("client/src/{connection,store,i18n,ui}/**/*.{ts,tsx}", null, [], "\\.\\./features/"),
  layer(
    "client/src/features/*/**/*.{ts,tsx}",
    null,
    [],
    "^\\.\\./(\\.\\./)?(control|unit|evaluator|observer|join|programme)/",
  ),
  layer("client/src/**/*.{ts,tsx}", null, [], "(^|/)server/|^node:"),
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
