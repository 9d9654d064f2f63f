import type { SiteRow, UnitRow } from "@firebreak/shared/views";

export interface RosterSite {
  site: SiteRow;
  units: UnitRow[];
}

/** Who takes part, site by site in the scenario's order; sites without units are left out. */
export function rosterOf(units: readonly UnitRow[], sites: readonly SiteRow[]): RosterSite[] {
  return sites
    .map((site) => ({ site, units: units.filter((unit) => unit.site === site.id) }))
    .filter((each) => each.units.length > 0);
}
