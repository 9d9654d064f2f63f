import type { DrillEvent, EventOf } from "../../domain/events.ts";
import { WhatIfError } from "./edit.ts";

/** A record and its place in the log. */
export interface Found<E extends DrillEvent = DrillEvent> {
  index: number;
  event: E;
}

/** Where the responses' records stand in a log. */
export class ResponseIndex {
  /** Every publication, in the order of the log. */
  readonly publications: Found<EventOf<"response.published">>[] = [];
  readonly #records = new Map<string, Found[]>();

  constructor(log: readonly DrillEvent[]) {
    log.forEach((event, index) => {
      if (!("response" in event.data)) return;
      if (event.type === "response.published") this.publications.push({ event, index });
      const records = this.#records.get(event.data.response);
      if (records === undefined) this.#records.set(event.data.response, [{ event, index }]);
      else records.push({ event, index });
    });
  }

  /** All records of a response, its publication among them: written, approved, published, promised, rated. */
  recordsOf(response: string): readonly Found[] {
    return this.#records.get(response) ?? [];
  }

  /** @throws WhatIfError `whatif/unknown-response`, `whatif/not-published` */
  publicationOf(response: string): Found<EventOf<"response.published">> {
    if (!this.#records.has(response)) {
      throw new WhatIfError("whatif/unknown-response", `there is no response ${response} in the log`);
    }
    const found = this.publications.find(({ event }) => event.data.response === response);
    if (found === undefined) {
      throw new WhatIfError("whatif/not-published", `${response} was never published`);
    }
    return found;
  }
}
