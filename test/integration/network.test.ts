import { readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { api } from "../support/api.ts";
import { demoLinks, type DemoLinks } from "../support/demo.ts";
import { runFirebreak, startServe, type ServerProcess } from "../support/serverProcess.ts";
import { until } from "../support/until.ts";
import { WireClient } from "../support/wireClient.ts";

const SUPPORT = resolve(import.meta.dirname, "../support");
const TRAP = ["--import", join(SUPPORT, "networkTrap.ts")];
const CLI = resolve(import.meta.dirname, "../../server/src/cli/firebreak.ts");

let root: Awaited<ReturnType<typeof temporaryDirectory>>;
let record: string;

beforeEach(async () => {
  root = await temporaryDirectory();
  record = join(root.path, "network.txt");
  process.env["FIREBREAK_NET_RECORD"] = record;
});
afterEach(async () => {
  delete process.env["FIREBREAK_NET_RECORD"];
  await root.remove();
});

/** What the trap has written down, each thing once. */
async function recorded(): Promise<string[]> {
  return [...new Set((await readFile(record, "utf8")).trimEnd().split("\n"))].sort();
}

describe("the trap", () => {
  it("NET-1: catches every way out, on the main thread and on others, before anything leaves", async () => {
    let met = 0;
    const listener = createServer((socket) => {
      met += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
    const { port } = listener.address() as AddressInfo;
    const attempts = join(SUPPORT, "networkAttempts.ts");
    const { out, err } = await runFirebreak([String(port)], [process.execPath, ...TRAP, attempts]);
    await new Promise((done) => listener.close(done));
    const tried = JSON.parse(out || err) as { attempts: string[]; through: string[] };
    expect(tried.through).toEqual([]);
    expect(met).toBe(0);
    const lines = await recorded();
    for (const thread of ["main", "worker"]) {
      expect(lines).toContain(`${thread} armed`);
      expect(lines.filter((line) => line.startsWith(`${thread} called`))).toHaveLength(tried.attempts.length);
    }
  });
});

describe("a drill", () => {
  let server: ServerProcess;
  let links: DemoLinks;
  const clients: WireClient[] = [];

  async function sit(link: string | undefined): Promise<WireClient> {
    const client = await WireClient.connect(server.url, tokenIn(link ?? ""));
    clients.push(client);
    return client.inStep();
  }

  it("NET-1: from start to ENDEX the server, its threads included, asks nothing of anybody", async () => {
    const serve = ["--demo", SMALL_FOLDER, "--data", join(root.path, "data"), "--port", "0", "--no-qr"];
    server = await startServe(serve, [process.execPath, ...TRAP, CLI]);
    try {
      links = await demoLinks(join(root.path, "data"));
      await play();
      for (const client of clients.splice(0)) client.close();
      expect(await server.stop("SIGTERM")).toMatchObject({ code: 0 });
      expect(await recorded()).toEqual(["main armed", "worker armed"]);
    } finally {
      for (const client of clients.splice(0)) client.close();
      await server.stop("SIGKILL");
    }
  });

  /** Everything that a drill has: people, answers, the public, pictures, the API, an end. */
  async function play(): Promise<void> {
    const director = await sit(links.control);
    const evaluator = await sit(links.evaluator);
    const observer = await sit(links.observer);
    const comms = await sit(links.units["comms"]);
    const dams = await sit(links.units["dams"]);
    const lead = await sit(links.units["lead"]);
    await director.act("exercise.start");
    await director.act("inject.release", { inject: "dam-post" });
    const post = await until("the post is out", () => Object.keys(observer.view?.posts ?? {})[0]);
    await comms.act("inject.acknowledge", { inject: "dam-post" });
    await comms.act("request.send", { to: "dams", text: "Is it so?", inject: "dam-post" });
    const request = await until("the request is there", () => Object.keys(dams.view?.requests ?? {})[0]);
    await dams.act("claim.assess", { claim: "dam-broke", verdict: "false", evidence: "The gauge." });
    await dams.act("request.answer", { request, text: "It holds." });
    const answer = { kind: "correction", stance: "false", text: "The dam holds.", nextUpdate: 1 };
    await comms.act("response.publish", { inject: "dam-post", claim: "dam-broke", ...answer });
    const response = await until(
      "the answer is there",
      () => Object.keys(evaluator.view?.responses ?? {})[0],
    );
    await evaluator.act("rating.give", { response, rating: "S" });
    await comms.act("escalation.raise", { question: "Sound the sirens?", inject: "dam-post" });
    const escalation = await until(
      "the question is there",
      () => Object.keys(lead.view?.escalations ?? {})[0],
    );
    await lead.act("decision.make", { escalation, text: "Sound them." });
    await director.act("persona.post", {
      persona: "neighbour",
      text: "It's still there?",
      claim: "dam-broke",
    });
    await comms.act("restriction.request", {
      claim: "dam-broke",
      measure: "label",
      legalBasis: "Decree 1",
      aim: "public-order",
      harm: "Panic",
      evidence: "Calls",
      milder: "Corrected first",
      review: "The court, tomorrow",
    });
    await comms.act("message.send", { text: "Done." });
    await director.act("exercise.changeRate", { rate: 120 });
    await until("the public has lived through some minutes", () =>
      Object.values(director.view?.curves ?? {}).some(({ shares }) => shares.length > 3),
    );
    await until("a pulse counts shares", () =>
      observer.pulses.some(({ counters }) => (counters?.claims["dam-broke"]?.[0] ?? 0) > 0),
    );
    const clock = director.view?.exercise?.clock.scenarioMs ?? 0;
    await director.act("exercise.jump", { to: clock + 4 * 3_600_000 });

    const control = api(server, tokenIn(links.control));
    const ex = `/api/exercises/${links.exercise}`;
    const seen = api(server, tokenIn(links.observer));
    for (const picture of [`${ex}/media/dam-post`, `${ex}/posts/${post}/media`]) {
      expect((await seen.get(picture)).status, picture).toBe(200);
    }
    const { code } = (await control.post(`${ex}/codes`, { role: "observer" })).json as { code: string };
    expect(await control.post("/api/join", { code, name: "Lan" })).toMatchObject({ status: 200 });
    for (const path of ["/", "/api/openapi.json", "/healthz", "/readyz", "/metrics", ex, "/nothing.js"]) {
      await control.get(path);
    }
    await director.act("exercise.end");
    const types = (await control.get(`${ex}/log`)).text
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { type: string }).type);
    for (const type of ["public.reacted", "response.published", "restriction.requested", "exercise.ended"]) {
      expect(types).toContain(type);
    }
  }
});

function tokenIn(link: string): string {
  return new URL(link).hash.slice("#token=".length);
}
