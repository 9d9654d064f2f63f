import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What the server counts about itself, for Prometheus at /metrics. Times in seconds, as its users expect. */
export class Telemetry {
  readonly registry = new Registry();
  readonly #commands: Counter<"result">;
  readonly #frames: Counter;
  readonly #changes: Counter;
  readonly #cutOff: Counter;
  readonly #refused: Counter<"code">;
  readonly #storeOk: Gauge;
  readonly #lateness: Histogram;
  readonly #defects: Counter;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#commands = new Counter({
      name: "firebreak_commands_total",
      help: "Commands answered, by `ok` or the code of their refusal",
      labelNames: ["result"],
      registers,
    });
    this.#frames = new Counter({
      name: "firebreak_update_frames_total",
      help: "Update frames encoded: one an audience and flush",
      registers,
    });
    this.#changes = new Counter({
      name: "firebreak_changes_total",
      help: "Changes in those frames",
      registers,
    });
    this.#cutOff = new Counter({
      name: "firebreak_slow_clients_total",
      help: "Clients cut off because they did not read",
      registers,
    });
    this.#refused = new Counter({
      name: "firebreak_refused_connections_total",
      help: "Connections refused, by code",
      labelNames: ["code"],
      registers,
    });
    this.#storeOk = new Gauge({
      name: "firebreak_store_ok",
      help: "1 while the log can be written",
      registers,
    });
    this.#storeOk.set(1);
    this.#lateness = new Histogram({
      name: "firebreak_release_lateness_seconds",
      help: "From the due moment of a scheduled inject to its durable release",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
      registers,
    });
    this.#defects = new Counter({
      name: "firebreak_defects_total",
      help: "Commands that hit a defect",
      registers,
    });
  }

  command(result: string): void {
    this.#commands.inc({ result });
  }

  frame(changes: number): void {
    this.#frames.inc();
    this.#changes.inc(changes);
  }

  cutOff(): void {
    this.#cutOff.inc();
  }

  refusedConnection(code: string): void {
    this.#refused.inc({ code });
  }

  store(ok: boolean): void {
    this.#storeOk.set(ok ? 1 : 0);
  }

  released(latenessMs: number): void {
    this.#lateness.observe(Math.max(0, latenessMs) / 1000);
  }

  defect(): void {
    this.#defects.inc();
  }

  watchConnections(count: () => number): void {
    new Gauge({
      name: "firebreak_connections",
      help: "Connected clients",
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }
}
