import type { ClearanceRow, RequestRow, ResponseRow } from "@firebreak/shared/views";
import { registerTexts } from "../../../i18n/i18n.ts";
import { useView } from "../../../store/drill.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../../ui/parts/PartWaiting.tsx";
import { useDesk } from "../parts/deskContext.ts";

/** A part's script together with the words of what units agree on. */
async function worded<Module>(script: Promise<Module>): Promise<Module> {
  const [module, { clearances }] = await Promise.all([script, import("../../../i18n/texts/clearances.ts")]);
  registerTexts("clearances", clearances);
  return module;
}

const Clearing = lazyPart(
  async () => (await worded(import("./Clearing.tsx"))).Clearing,
  () => <PartWaiting lines={1} />,
);

const Asked = lazyPart(
  async () => (await worded(import("./ClearanceCard.tsx"))).ClearanceCard,
  () => <PartWaiting lines={6} />,
);

const AskedList = lazyPart(
  async () => (await worded(import("./AskedList.tsx"))).AskedList,
  () => <PartWaiting lines={2} />,
);

const SoughtList = lazyPart(
  async () => (await worded(import("./SoughtList.tsx"))).SoughtList,
  () => null,
);

const RemindersPart = lazyPart(
  async () => (await worded(import("./Reminders.tsx"))).Reminders,
  () => <PartWaiting lines={1} />,
);

/** What other units say of one of the unit's texts, and the way to ask them; nothing once that is over and none was asked. */
export function ResponseClearances({ row }: { row: ResponseRow }) {
  const { phase } = useDesk().exercise;
  const asked = useView((view) => Object.values(view.clearances).some((each) => each.response === row.id));
  const mayAsk = (row.status === "draft" || row.status === "returned") && phase !== "ended";
  return asked || mayAsk ? <Clearing row={row} mayAsk={mayAsk} /> : null;
}

/** A text that another unit wants this one to clear. */
export function AskedClearance({ row }: { row: ClearanceRow }) {
  return <Asked row={row} />;
}

/** Every text that other units have asked this one to clear; nothing where there is none. */
export function AskedClearances() {
  const { id } = useDesk().unit;
  const any = useView((view) => Object.values(view.clearances).some((row) => row.unit === id));
  return any ? <AskedList /> : null;
}

/** Every unit whose word on one of this unit's texts is still open; nothing where there is none. */
export function SoughtClearances() {
  const { id } = useDesk().unit;
  const any = useView((view) => Object.values(view.clearances).some((row) => row.owner === id));
  return any ? <SoughtList /> : null;
}

/** How often a request was repeated, and for the unit that asked the way to repeat it. */
export function RequestReminders({ row }: { row: RequestRow }) {
  const { unit, exercise } = useDesk();
  const open = row.status === "sent" || row.status === "acknowledged";
  const mayRemind = open && row.from === unit.id && exercise.phase !== "ended";
  return mayRemind || row.remindedMs.length > 0 ? <RemindersPart row={row} mayRemind={mayRemind} /> : null;
}
