import { type MouseEvent, type PointerEvent, useRef } from "react";
import { focusSoon } from "../../../ui/focusSoon.ts";
import { step } from "../model/selection.ts";
import { useHotkeys } from "../parts/useHotkeys.ts";
import { between, extend, toggle } from "../plan/model/marked.ts";
import { usePlanning } from "../plan/planning.ts";
import { usePlanKeys } from "../plan/usePlanKeys.ts";

/** How long a finger rests on an inject until it is marked, ms, and how far it may stray meanwhile, px. */
const LONG_MS = 450;
const STRAY_PX = 10;

export interface WalkOptions {
  /** The injects that are shown, in their order. */
  ids: readonly string[];
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
  /** Where the first step lands. */
  first: string | null;
  /** Another way than the order's one: up and down with J and K. */
  stepTo?: (by: 1 | -1) => string | null;
}

/**
 * Going along a board's injects and marking some of them, by keyboard, pointer and finger. An element that
 * stands for an inject carries `data-inject`.
 */
export function useWalk({ ids, cursor, onMove, onOpen, first, stepTo }: WalkOptions) {
  const planning = usePlanning();
  const here = cursor !== null && ids.includes(cursor) ? cursor : null;
  const finger = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  // The press that ends a long one is no press of its own.
  const spent = useRef(false);

  function go(to: string | null, marking = false): void {
    if (marking) planning.mark(extend(planning.marked, cursor, to));
    onMove(to);
  }
  const move = (by: number, marking = false) => go(step(ids, cursor, by, first), marking);
  function one(by: 1 | -1): void {
    // From here the arrows work on, with Shift too.
    if (document.activeElement === document.body) {
      document.getElementById("board-list")?.focus({ preventScroll: true });
    }
    if (stepTo === undefined) move(by);
    else go(stepTo(by));
  }
  function mark(): void {
    if (here !== null) planning.mark(toggle(planning.marked, here));
  }
  function open(): void {
    if (here === null) return;
    onOpen(here);
    focusSoon(() => document.getElementById("inject-detail"));
  }
  useHotkeys({ j: () => one(1), k: () => one(-1), x: mark, Enter: open });
  usePlanKeys({ all: () => planning.mark(new Set(ids)) });

  function lift(): void {
    if (finger.current !== null) clearTimeout(finger.current.timer);
    finger.current = null;
  }
  const handlers = {
    onPointerDown(event: PointerEvent): void {
      spent.current = false;
      const inject = injectAt(event.target);
      if (event.pointerType !== "touch" || inject === null) return;
      lift();
      const timer = setTimeout(() => {
        spent.current = true;
        planning.mark(toggle(planning.marked, inject));
        onMove(inject);
      }, LONG_MS);
      finger.current = { x: event.clientX, y: event.clientY, timer };
    },
    onPointerMove(event: PointerEvent): void {
      const from = finger.current;
      if (from === null) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STRAY_PX) lift();
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    /** A finger that rests would open the browser's own menu. */
    onContextMenu(event: MouseEvent): void {
      if (spent.current || finger.current !== null) event.preventDefault();
    },
    onClickCapture(event: MouseEvent): void {
      const inject = injectAt(event.target);
      if (inject === null) return;
      const touched = (event.nativeEvent as globalThis.PointerEvent).pointerType === "touch";
      if (spent.current) event.stopPropagation();
      else if (event.shiftKey) {
        event.stopPropagation();
        planning.mark(new Set([...planning.marked, ...between(ids, cursor, inject)]));
        onMove(inject);
      } else if (
        event.ctrlKey ||
        event.metaKey ||
        (touched ? planning.marked.size > 0 : onMark(event.target))
      ) {
        event.stopPropagation();
        planning.mark(toggle(planning.marked, inject));
        onMove(inject);
      }
      spent.current = false;
    },
  };
  return { move, go, open, handlers, marked: planning.marked };
}

/** What a row has to be marked at by a mouse alone. */
function onMark(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-mark]") !== null;
}

function injectAt(target: EventTarget): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-inject]") : null;
  return element?.dataset["inject"] ?? null;
}
