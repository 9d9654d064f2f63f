import { join } from "node:path";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "./dataDirectory.ts";
import { eventStoreContract } from "./eventStore.contract.ts";

eventStoreContract(
  "sqlite",
  async () => {
    const directory = await temporaryDirectory();
    return {
      open: () => openSqliteEventStore({ directory: join(directory.path, "new", "data") }),
      clear: () => directory.remove(),
    };
  },
  true,
);
