import { atLeast, type UnitLevel } from "@firebreak/shared/roles";
import { useTranslation } from "react-i18next";
import { type DeskCommand, type Obstacle, obstacleTo } from "../model/obstacles.ts";
import { useDesk } from "./deskContext.ts";

/** Why this person may not send `command` now, in words; null where they may. */
export function useObstacle(command: DeskCommand | null): { obstacle: Obstacle; words: string } | null {
  const { t } = useTranslation("unit");
  const { level, exercise } = useDesk();
  const names = useNames();
  const obstacle = command === null ? null : obstacleTo(command, level, exercise.phase);
  if (obstacle === null) return null;
  if (obstacle.kind === "phase") return { obstacle, words: t(`obstacle.phase.${obstacle.phase}`) };
  const able = names(obstacle.needed);
  const words =
    able === ""
      ? t(`obstacle.level.${obstacle.needed}`)
      : t(`obstacle.levelNames.${obstacle.needed}`, { names: able });
  return { obstacle, words };
}

const NAMES_MAX = 4;

/** Who in the unit has at least a level, as a list of names: those who are here, else those who were. */
export function useNames(): (level: UnitLevel) => string {
  const { people } = useDesk();
  return (level) => {
    const able = people.filter((person) => person.level !== null && atLeast(person.level, level));
    const here = able.filter((person) => person.online);
    const names = [...new Set((here.length > 0 ? here : able).map((person) => person.name))];
    return names.slice(0, NAMES_MAX).join(", ") + (names.length > NAMES_MAX ? "…" : "");
  };
}
