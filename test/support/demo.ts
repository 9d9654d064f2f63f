import { readFile } from "node:fs/promises";
import path from "node:path";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { exportedLog, type RawLine } from "./exportedLog.ts";
import { freePort, startServe, type ServerProcess } from "./serverProcess.ts";
import { until } from "./until.ts";

export interface DemoLinks {
  exercise: string;
  control: string;
  evaluator: string;
  observer: string;
  units: Record<string, string>;
}

/** A demo on a server and a data directory of its own. */
export interface Demo {
  server: ServerProcess;
  /** Its data directory. */
  path: string;
  links: DemoLinks;
  /** The records of a type, as the control cell downloads them. */
  logged: (type: string) => Promise<RawLine[]>;
  /** Ends the server and removes its data. */
  close: () => Promise<void>;
}

/** `scenario`: a folder; the flagship unless said. */
export async function startDemo(scenario = "scenarios/bao-vong-hai"): Promise<Demo> {
  const data = await temporaryDirectory();
  const server = await startServe([
    ...["--demo", scenario, "--data", data.path, "--port", String(await freePort()), "--no-qr"],
  ]);
  const links = await demoLinks(data.path);
  return {
    server,
    path: data.path,
    links,
    async logged(type) {
      const { lines } = await exportedLog(server.url, links.exercise, links.control);
      return lines.filter((line) => line.type === type);
    },
    async close() {
      await server.stop();
      await data.remove();
    },
  };
}

/** The links of a demo's seats, once the server has written them. */
export async function demoLinks(data: string): Promise<DemoLinks> {
  const text = await until("the links are written", () =>
    readFile(path.join(data, "links.json"), "utf8").catch(() => null),
  );
  return JSON.parse(text) as DemoLinks;
}
