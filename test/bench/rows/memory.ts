import { LiveDrill } from "../drill/liveDrill.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import { row, rounded, type Measurement } from "../row.ts";

/** Connected before counting begins, so that what the first ones cause is not charged to the others. */
const FIRST = 500;
const KB = 1_024;

/** What a connected observer, a registered person with a token of its own, adds to the server's memory. */
export const memory: Measurement = {
  names: ["memory"],
  async measure({ memory: { clients } }, say) {
    const drill = await LiveDrill.open({
      directory: temporaryDirectory(),
      exercise: { injects: 30, release: "manual" },
      observers: FIRST,
      unitPeople: 8,
      flags: ["--expose-gc"],
    });
    const before = await drill.server.call("memory");
    const crowd = await drill.watch(clients, "guest");
    await crowd.witness.nextPulse();
    const after = await drill.server.call("memory");
    for (const client of crowd.clients) client.assertOpen();
    crowd.close();
    await drill.close();
    const perClient = (of: "rss" | "heap"): number => (after[of] - before[of]) / clients / KB;
    say(
      `${clients} clients: RSS ${perClient("rss").toFixed(1)} KB, heap ${perClient("heap").toFixed(1)} KB each`,
    );
    return [
      row({
        name: "memory",
        what: `server memory (RSS) a connected client, at ${clients} clients`,
        value: rounded(perClient("rss")),
        unit: "KB",
        budget: 35,
        detail: {
          heapAndExternalKB: rounded(perClient("heap")),
          rssMB: rounded(after.rss / KB / KB),
          emptyRssMB: rounded(before.rss / KB / KB),
        },
      }),
    ];
  },
};
