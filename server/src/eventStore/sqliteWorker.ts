import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { Request, SqliteOptions } from "./sqliteProtocol.ts";
import { SqliteServer } from "./sqliteServer.ts";

// The thread that owns the database. It decides nothing: it inserts, reads and syncs, so that a sync
// to disk never stalls the thread that serves people.
if (parentPort === null) throw new Error("sqliteWorker.ts runs as a worker thread");
const port = parentPort;
const server = new SqliteServer(workerData as SqliteOptions);

port.on("message", (first: Request) => {
  // Group commit: whatever has queued up while the disk was syncing goes into the next transaction.
  // Nobody waits for company: an idle store commits at once.
  const group = [first];
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    group.push(next.message as Request);
  }
  port.postMessage(server.serve(group));
  if (group.some(({ op }) => op === "close")) port.close();
});
