import type {
  Ack,
  Auth,
  ClockReply,
  CommandEnvelope,
  Position,
  PulsePayload,
  SyncPayload,
  UpdatePayload,
} from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";

/** What a line to the server tells its owner. After `closed` it says nothing more. */
export interface WireListener {
  opened(): void;
  sync(payload: SyncPayload): void;
  update(payload: UpdatePayload): void;
  pulse(payload: PulsePayload): void;
  /** The server said why it will end the line, or did not let it open. */
  refused(error: Rejection): void;
  /** The line is gone, or could not be opened. Said once. */
  closed(): void;
}

/**
 * One line to the server, for one time: a broken line is never mended but replaced.
 * Every promise rejects with {@link WireLost} when the line breaks or no answer comes in time.
 */
export interface WireLink {
  command(envelope: CommandEnvelope): Promise<Ack>;
  resume(position: Position): Promise<{ ok: true } | { ok: false; error: Rejection }>;
  clock(t1: number): Promise<ClockReply>;
  /** Says which drafts are open on the screen. Nothing answers, and a line that is not open says nothing. */
  attend(drafts: readonly string[]): void;
  close: () => void;
}

/** Opens a line. The link may be used from `opened` on. */
export type Wire = (auth: Auth, listener: WireListener) => WireLink;

export class WireLost extends Error {
  constructor() {
    super("the line to the server broke or gave no answer in time");
    this.name = "WireLost";
  }
}
