import type { Role } from "@firebreak/shared/roles";
import type { ComponentType, ReactNode } from "react";
import page from "./ui/Entering.module.css";
import { Entering } from "./ui/Entering.tsx";
import type { Chunk } from "./ui/parts/chunk.ts";
import { type LazyPart, partOf } from "./ui/parts/lazyPart.tsx";
import { PartFailed } from "./ui/parts/PartFailed.tsx";
import { styledChunk } from "./ui/parts/styledChunk.ts";

export interface RoleScreenProps {
  /** Leaves, while there is nothing to see yet. */
  onGiveUp: () => void;
}

interface RoleScreen {
  Screen: LazyPart<RoleScreenProps>;
  /** Its script, to start fetching it before the first view is here. */
  chunk: Chunk<ComponentType<RoleScreenProps>>;
}

function screen(fetch: () => Promise<{ default: () => ReactNode }>): RoleScreen {
  const chunk = styledChunk<ComponentType<RoleScreenProps>>(async () => (await fetch()).default);
  return {
    chunk,
    Screen: partOf(
      chunk,
      ({ onGiveUp }) => <Entering onGiveUp={onGiveUp} />,
      (onRetry) => (
        <main className={page.page}>
          <PartFailed onRetry={onRetry} whole />
        </main>
      ),
    ),
  };
}

const control = screen(() => import("./features/control/index.tsx"));

/** Each role's screen, loaded when someone has that role. */
export const ROLE_SCREENS: Record<Role, RoleScreen> = {
  director: control,
  controller: control,
  evaluator: screen(() => import("./features/evaluator/index.tsx")),
  unit: screen(() => import("./features/unit/index.tsx")),
  observer: screen(() => import("./features/observer/index.tsx")),
};
