import { lazyPart } from "../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../ui/parts/PartWaiting.tsx";
import { worded } from "./lazyPieces.tsx";

/** What a unit's first screen does without: each comes in a script of its own, once the page is idle. */

/** What comes last in a thread comes last over the wire too. It lies folded. */
export const OtherMeans = lazyPart(
  async () => (await worded(import("./thread/restriction/OtherMeans.tsx"))).OtherMeans,
  () => <PartWaiting lines={1} />,
);

export const RequestCard = lazyPart(
  async () => (await worded(import("./thread/RequestCard.tsx"))).RequestCard,
  () => <PartWaiting lines={3} />,
);

export const EscalationCard = lazyPart(
  async () => (await worded(import("./thread/EscalationCard.tsx"))).EscalationCard,
  () => <PartWaiting lines={3} />,
);

/** The course of an item: beside it or in it. */
export const Steps = lazyPart(
  async () => (await worded(import("./thread/Steps.tsx"))).Steps,
  () => <PartWaiting lines={6} />,
);

export const Respond = lazyPart(
  async () => (await worded(import("./thread/Respond.tsx"))).Respond,
  () => <PartWaiting lines={6} />,
);

/** Behind the people of the unit, in the header. */
export const Rights = lazyPart(
  async () => (await worded(import("./Rights.tsx"))).Rights,
  () => <PartWaiting lines={6} />,
);

export const Requests = lazyPart(
  async () => (await worded(import("./side/Requests.tsx"))).Requests,
  () => <PartWaiting lines={6} />,
);

export const Decisions = lazyPart(
  async () => (await worded(import("./side/Decisions.tsx"))).Decisions,
  () => <PartWaiting lines={6} />,
);
