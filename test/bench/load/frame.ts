/**
 * The wire's frames, told apart by their first bytes: Engine.IO 4 and Socket.IO 5 as text. Nothing is
 * parsed that a count does not need, so that the load generator stays cheaper than what it measures.
 */
export type FrameKind =
  "open" | "ping" | "connected" | "connectError" | "ack" | "sync" | "update" | "pulse" | "refused" | "other";

const ZERO = 0x30;

export function kindOf(frame: Buffer): FrameKind {
  switch (frame[0]) {
    case 0x30: // "0"
      return "open";
    case 0x32: // "2"
      return "ping";
    case 0x34: // "4": a Socket.IO packet
      return packetKind(frame);
    default:
      return "other";
  }
}

function packetKind(frame: Buffer): FrameKind {
  switch (frame[1]) {
    case 0x30: // "0"
      return "connected";
    case 0x33: // "3"
      return "ack";
    case 0x34: // "4"
      return "connectError";
    case 0x32: // "2": 42["name",…]
      return eventKind(frame[4]);
    default:
      return "other";
  }
}

function eventKind(initial: number | undefined): FrameKind {
  switch (initial) {
    case 0x75: // "u"
      return "update";
    case 0x70: // "p"
      return "pulse";
    case 0x73: // "s"
      return "sync";
    case 0x72: // "r"
      return "refused";
    default:
      return "other";
  }
}

const TO = Buffer.from('"to":');

/** `to` of an update frame: the position after it. It stands in the first bytes. */
export function positionAfter(frame: Buffer): number {
  return digitsAt(frame, frame.indexOf(TO) + TO.length);
}

const POSITION = Buffer.from('"position":');

/** `position` of a sync frame. */
export function positionOfSync(frame: Buffer): number {
  return digitsAt(frame, frame.indexOf(POSITION) + POSITION.length);
}

/** An acknowledgement `43<id>[{"ok":true,"seq":7}]`. `seq` is 0 where it is a refusal. */
export interface AckHead {
  id: number;
  ok: boolean;
  seq: number;
}

const OK = Buffer.from('"ok":true');
const SEQ = Buffer.from('"seq":');

export function readAck(frame: Buffer): AckHead {
  const ok = frame.includes(OK);
  return { id: digitsAt(frame, 2), ok, seq: ok ? digitsAt(frame, frame.indexOf(SEQ) + SEQ.length) : 0 };
}

/** An event with the acknowledgement id that its answer will carry. */
export function eventFrame(id: number, name: string, json: string): string {
  return `42${id}["${name}",${json}]`;
}

/** What stands behind the event's name in a frame `42["name",…]`. */
export function payloadOf(frame: Buffer): unknown {
  const text = frame.toString();
  return JSON.parse(text.slice(text.indexOf(",") + 1, -1));
}

function digitsAt(frame: Buffer, from: number): number {
  let number = 0;
  for (let at = from; at < frame.length; at++) {
    const digit = (frame[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return number;
}
