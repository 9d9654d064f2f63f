import type { SiteRow, UnitRow } from "@firebreak/shared/views";
import { PUBLIC_LANE } from "./mark.ts";

export type Grouping = "unit" | "site";

export interface Lane {
  /** A unit's id, a site's id, or {@link PUBLIC_LANE}. */
  id: string;
  kind: "public" | "unit" | "site";
  /** Whose marks stand on it. */
  units: readonly string[];
  /** Set on the first lane of a site's units: its heading goes above. */
  heading: string | null;
}

/**
 * The lanes from top to bottom: the public space, then a lane for each unit under its site, or one for
 * each site. Sites and units keep the scenario's order; a unit of an unknown site comes last, and a
 * site without units has no lane.
 */
export function orderLanes(units: readonly UnitRow[], sites: readonly SiteRow[], grouping: Grouping): Lane[] {
  const bySite = new Map<string, string[]>(sites.map((site) => [site.id, []]));
  for (const unit of units) {
    const group = bySite.get(unit.site);
    if (group === undefined) bySite.set(unit.site, [unit.id]);
    else group.push(unit.id);
  }
  const lanes: Lane[] = [{ id: PUBLIC_LANE, kind: "public", units: [PUBLIC_LANE], heading: null }];
  for (const [site, members] of bySite) {
    if (members.length === 0) continue;
    if (grouping === "site") lanes.push({ id: site, kind: "site", units: members, heading: null });
    else {
      members.forEach((unit, index) => {
        lanes.push({ id: unit, kind: "unit", units: [unit], heading: index === 0 ? site : null });
      });
    }
  }
  return lanes;
}
