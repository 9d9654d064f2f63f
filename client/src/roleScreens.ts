import type { Role } from "@firebreak/shared/roles";
import { type ComponentType, lazy, type LazyExoticComponent } from "react";

interface Screen {
  component: LazyExoticComponent<ComponentType>;
  /** Starts loading the screen's script before it is needed. */
  load: () => Promise<unknown>;
}

function screen(load: () => Promise<{ default: ComponentType }>): Screen {
  return { component: lazy(load), load };
}

const control = screen(() => import("./features/control/index.tsx"));

/** Each role's screen, loaded when someone has that role. */
export const ROLE_SCREENS: Record<Role, Screen> = {
  director: control,
  controller: control,
  evaluator: screen(() => import("./features/evaluator/index.tsx")),
  unit: screen(() => import("./features/unit/index.tsx")),
  observer: screen(() => import("./features/observer/index.tsx")),
};
