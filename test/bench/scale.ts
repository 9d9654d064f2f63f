/** How much is measured. `quick` takes about two minutes, `full` up to twenty. */
export interface Scale {
  name: "quick" | "full";
  /** Interleaved rounds that count; one more comes first to warm up. */
  rounds: number;
  fanOut: { clients: number; releases: number };
  underLoad: { clients: number; seconds: number };
  acknowledgement: { seconds: number };
  memory: { clients: number };
  lateness: { clients: number; injects: number };
  growthClients: { from: number; to: number; releases: number };
  growthLog: { from: number; to: number; clients: number; releases: number };
  restart: { events: number; times: number };
}

export const QUICK: Scale = {
  name: "quick",
  rounds: 7,
  fanOut: { clients: 1_000, releases: 10 },
  underLoad: { clients: 500, seconds: 0.5 },
  acknowledgement: { seconds: 0.75 },
  memory: { clients: 2_000 },
  lateness: { clients: 100, injects: 300 },
  growthClients: { from: 200, to: 2_000, releases: 5 },
  growthLog: { from: 1_000, to: 20_000, clients: 500, releases: 10 },
  restart: { events: 20_000, times: 3 },
};

export const FULL: Scale = {
  name: "full",
  rounds: 15,
  fanOut: { clients: 5_000, releases: 10 },
  underLoad: { clients: 500, seconds: 1 },
  acknowledgement: { seconds: 3 },
  memory: { clients: 10_000 },
  lateness: { clients: 500, injects: 1_000 },
  growthClients: { from: 500, to: 5_000, releases: 10 },
  growthLog: { from: 1_000, to: 100_000, clients: 500, releases: 20 },
  restart: { events: 100_000, times: 7 },
};
