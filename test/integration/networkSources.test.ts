import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** What of Node's our own server code imports; nothing in it can open a connection. Types are erased. */
const HARMLESS = new Set([
  "node:crypto",
  "node:fs",
  "node:fs/promises",
  "node:os",
  "node:path",
  "node:sqlite",
  "node:stream",
  "node:stream/promises",
  "node:url",
  "node:util",
]);
/** Modules of which only these names may be used. */
const PARTLY: Record<string, readonly string[]> = {
  "node:http": ["createServer"],
  "node:worker_threads": ["Worker", "parentPort", "receiveMessageOnPort", "workerData"],
  "prom-client": ["collectDefaultMetrics", "Counter", "Gauge", "Histogram", "Registry"],
};
/** Words of the language's world that open connections, or hand out modules unseen. */
const WAYS_AROUND = new Set([
  "fetch",
  "XMLHttpRequest",
  "EventSource",
  "WebSocket",
  "WebSocketStream",
  "binding",
  "getBuiltinModule",
  "createRequire",
  "require",
  "eval",
]);

/**
 * Packages of the server that could open a connection, start a program or fetch, and why nothing of it
 * runs. One that comes in with an update has to be looked at before it stands here.
 */
const ABLE: Record<string, string> = {
  commander: "starts programs for subcommands declared as executables; we declare none",
  debug: "writes to a stream; names net for sockets that are handed to it",
  "engine.io": "the server side of http",
  express: "the server side of http",
  lib0: "websocket.js and bin/0serve.js, which Yjs does not import",
  "on-headers": "reads the version of http's responses",
  "prom-client":
    "pushgateway.js and cluster.js, which nothing of ours constructs: /metrics is fetched from us",
  "rate-limiter-flexible": "RateLimiterCluster, for several processes; ours counts in memory",
  router: "the server side of http",
  "socket.io":
    "the server side of http, and its browser client as files, which serveClient: false leaves alone",
  ws: "its class WebSocket is also a client; engine.io uses the server's side",
};
const WAYS_OUT =
  /(?:require\(|from\s*|import\()\s*["'](?:node:)?(?:https?|http2|net|tls|dns|dns\/promises|dgram|child_process|cluster|undici)["']|\bfetch\(|new WebSocket\(|XMLHttpRequest/;

/** What lies in a package and is not run with it: packages of its own, which have their turn, and its tests. */
function isNoProgram(path: string): boolean {
  return /(^|\/)(node_modules|tests?|benchmarks?|examples?|docs|\.[^/]+)$/.test(path);
}

interface Locked {
  link?: boolean;
  resolved?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The folders of every package that the server brings to where it is installed. */
function productionTree(): Map<string, Locked> {
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
  const tree = new Map<string, Locked>();
  const visit = (folder: string): void => {
    const found = packages[folder];
    const target = found?.link === true ? (found.resolved ?? "") : folder;
    const entry = packages[target];
    if (entry === undefined || tree.has(target)) return;
    tree.set(target, entry);
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      visit(folderOf(packages, target, name));
    }
  };
  visit("server");
  for (const own of ["server", "shared"]) tree.delete(own);
  return tree;
}

/** Where Node would find a package that another one in `from` asks for. */
function folderOf(packages: Record<string, Locked>, from: string, name: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const folder = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (folder in packages || at === "") return folder;
    if (!at.includes("node_modules/")) at = "";
  }
}

/** What a file imports at run time, by name; `*` for all of it, `?` for what only running it would tell. */
function importsOf(file: string): { module: string; names: string[] }[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: { module: string; names: string[] }[] = [];
  const add = (module: ts.Node | undefined, names: string[]): void => {
    found.push({ module: module !== undefined && ts.isStringLiteral(module) ? module.text : "?", names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
      const bindings = clause?.namedBindings;
      const names =
        bindings !== undefined && ts.isNamedImports(bindings)
          ? bindings.elements
              .filter(({ isTypeOnly }) => !isTypeOnly)
              .map(({ name, propertyName }) => (propertyName ?? name).text)
          : ["*"];
      add(node.moduleSpecifier, clause?.name === undefined ? names : [...names, "default"]);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && !node.isTypeOnly) {
      add(node.moduleSpecifier, ["*"]);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], ["*"]);
    } else if (ts.isIdentifier(node) && WAYS_AROUND.has(node.text)) {
      add(undefined, [node.text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe("what could talk to somebody", () => {
  const files = globSync(["server/src/**/*.ts", "shared/src/**/*.ts"], { cwd: ROOT });

  it("NET-2: our own code imports no client of any protocol, and of http and threads the harmless part", () => {
    expect(files.length).toBeGreaterThan(100);
    const packages = Object.keys(
      (JSON.parse(read("server/package.json")) as { dependencies: Record<string, string> }).dependencies,
    );
    for (const file of files) {
      for (const { module, names } of importsOf(file)) {
        if (module.startsWith(".") || module.startsWith("@firebreak/shared/") || HARMLESS.has(module))
          continue;
        const allowed = PARTLY[module];
        if (allowed === undefined) expect(packages, file).toContain(module);
        else expect(allowed, `${file}: ${module}`).toEqual(expect.arrayContaining(names));
      }
    }
  });

  it("NET-3: no package of the server runs anything when it is installed", () => {
    const tree = productionTree();
    expect(tree.size).toBeGreaterThan(50);
    expect([...tree].filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it("NET-3: the packages that could open a connection are those that have been looked at", () => {
    const able = new Set<string>();
    for (const folder of productionTree().keys()) {
      const inside = { cwd: join(ROOT, folder), exclude: isNoProgram };
      const sources = globSync("**/*.{js,cjs,mjs}", inside).map((file) => join(folder, file));
      const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
      if (sources.some((file) => WAYS_OUT.test(read(file)))) able.add(name);
    }
    expect([...able].filter((name) => !Object.hasOwn(ABLE, name))).toEqual([]);
  });
});
