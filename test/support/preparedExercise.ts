import type { Role, UnitLevel } from "@firebreak/shared/roles";
import type { Scenario } from "@firebreak/shared/scenario";
import { Exercises } from "../../server/src/application/exercises.ts";
import { systemTime } from "../../server/src/application/time.ts";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { Access } from "../../server/src/transport/access.ts";

export interface Place {
  person: string;
  role: Role;
  unit?: string;
  site?: string;
  level?: UnitLevel;
}

/** Puts an exercise and a token for each place into a data directory whose server is not running yet. */
export async function prepareExercise(
  directory: string,
  exercise: string,
  scenario: Scenario,
  places: readonly Place[],
): Promise<string[]> {
  const store = await openSqliteEventStore({ directory });
  const exercises = new Exercises({
    store,
    time: systemTime,
    onStore: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
  await exercises.create(exercise, scenario);
  const access = await Access.open(store, () => systemTime.now());
  const tokens = await Promise.all(
    places.map((place) =>
      access.issueToken({ ...place, kind: "personal", name: `Người ${place.person}`, exercise }),
    ),
  );
  await exercises.close();
  await store.close();
  return tokens;
}
