import { MemoryEventStore } from "../../server/src/eventStore/memoryEventStore.ts";
import { eventStoreContract } from "./eventStore.contract.ts";

eventStoreContract(
  "memory",
  () =>
    Promise.resolve({
      open: () => Promise.resolve(new MemoryEventStore()),
      clear: () => Promise.resolve(),
    }),
  false,
);
