import type { ActRow, View } from "@firebreak/shared/views";
import type { LocalText } from "@firebreak/shared/text";
import type { TFunction } from "i18next";

type T = TFunction<["observer", "acts", "common"]>;

/** An act told in plain words. `text` goes on after the unit's name; without a unit it stands alone. */
export interface ActWords {
  unit: string | null;
  text: string;
  /** What was said, where this audience may read it. */
  quote: string | null;
}

/** What telling an act needs: the page's texts, and the rows that the act's ids point to. */
export interface Teller {
  t: T;
  text: (text: LocalText | null | undefined) => string;
  rows: Pick<View, "units" | "injects" | "claims" | "personas"> & Partial<Pick<View, "clearances">>;
}

/** How many units are named before they are only counted. */
const NAMED = 2;

/** Tells an act. Total: an act without words does not compile. */
export function tellAct(act: ActRow, teller: Teller): ActWords {
  const { t } = teller;
  const unit = act.unit ?? null;
  const quote = act.text ?? null;
  const about = aboutOf(act, teller);
  const to = nameOf(act.to, teller);
  const told = (text: string): ActWords => ({ unit, text, quote });
  const alone = (text: string): ActWords => ({ unit: null, text, quote });
  switch (act.type) {
    case "exercise.created":
    case "exercise.started":
    case "exercise.paused":
    case "exercise.resumed":
    case "exercise.rateChanged":
    case "exercise.jumped":
    case "exercise.ended":
    case "exercise.stopped":
      return alone(t(`acts:${act.type}`));
    case "participant.joined":
      return told(t("says.participant.joined", { name: personOf(act, teller) }));
    case "participant.removed":
      return told(t("says.participant.removed", { name: personOf(act, teller) }));
    case "unit.online":
      return told(t("says.unit.online"));
    case "unit.offline":
      return told(t("says.unit.offline"));
    case "inject.released":
      return alone(releasedText(act, teller));
    case "inject.acknowledged":
      return told(t("says.inject.acknowledged", { about }));
    case "inject.claimed":
      return told(t("says.inject.claimed", { about }));
    case "inject.completed":
      return alone(t("says.inject.completed", { about }));
    case "inject.deferred":
      return alone(t("says.inject.deferred", { about }));
    case "inject.skipped":
      return alone(t("says.inject.skipped", { about }));
    case "inject.held":
      return alone(t("says.inject.held", { about }));
    case "inject.added":
    case "inject.edited":
    case "inject.reverted":
    case "inject.assigned":
      return alone(t(`says.${act.type}`, { about }));
    case "clearance.sought":
      return told(t("says.clearance.sought", { to: askedOf(act, teller) || to, about }));
    case "clearance.reminded":
    case "clearance.withdrawn":
    case "response.cleared":
    case "response.objected":
    case "request.reminded":
      return told(t(`says.${act.type}`, { to, about }));
    case "call.rang":
    case "call.pickedUp":
    case "decision.noted":
      return told(t(`says.${act.type}`, { about }));
    case "call.ended": {
      // The line stands under the unit: whoever plays the caller hangs up at its other end.
      const byCaller = act.role === "director" || act.role === "controller";
      return told(t(byCaller ? "says.call.endedByCaller" : "says.call.ended", { about }));
    }
    case "inject.unheld":
      return alone(t("says.inject.unheld", { about }));
    case "claim.assessed": {
      const claim = teller.text(teller.rows.claims[act.claim ?? ""]?.text);
      const verdict = act.verdict === undefined ? "" : t(`common:truths.${act.verdict}`).toLowerCase();
      return told(
        t("says.claim.assessed", {
          verdict,
          about: claim === "" ? about : t("says.about", { title: claim }),
        }),
      );
    }
    case "response.drafted":
      return told(t("says.response.drafted", { kind: kindOf(act, teller), about }));
    case "response.submitted":
      return told(t("says.response.submitted", { about }));
    case "response.approved":
      return told(t("says.response.approved", { about }));
    case "response.returned":
      return told(t("says.response.returned", { about }));
    case "response.published":
      return act.kind === "answer"
        ? told(t("says.response.answered", { about }))
        : told(
            t("says.response.published", { kind: kindOf(act, teller), about: quote === null ? about : "" }),
          );
    case "update.promised":
      return told(t("says.update.promised", { about }));
    case "request.sent": {
      const kind = act.kind === "action" || act.kind === "clearance" ? act.kind : "information";
      return told(t(`says.request.${kind}`, { to, about }));
    }
    case "request.acknowledged":
      return told(t("says.request.acknowledged", { to, about }));
    case "request.answered":
      return told(t("says.request.answered", { to, about }));
    case "request.declined":
      return told(t("says.request.declined", { to, about }));
    case "request.completed":
      return told(t("says.request.completed", { to, about }));
    case "escalation.raised":
      return told(t("says.escalation.raised", { about }));
    case "decision.made":
      return told(t("says.decision.made", { to, about }));
    case "restriction.requested":
      return told(t(`says.restriction.${act.measure ?? "requested"}`, { about }));
    case "rating.given": {
      const rating = act.rating ?? "–";
      return alone(
        to === "" ? t("says.rating.given", { rating }) : t("says.rating.ofUnit", { rating, unit: to }),
      );
    }
    case "persona.posted": {
      const persona = teller.text(teller.rows.personas[act.persona ?? ""]?.name);
      return alone(persona === "" ? t("says.persona.someone") : t("says.persona.posted", { persona }));
    }
    case "message.sent":
      return unit === null
        ? alone(t("says.message.fromControl", { to }))
        : told(t("says.message.sent", { to }));
    case "expectation.missed":
      return told(t("says.expectation.missed", { about }));
  }
}

/** The whole sentence, the unit's name in front. */
export function tellWhole({ unit, text, quote }: ActWords, teller: Teller): string {
  const said = quote === null ? "" : `: “${quote}”`;
  return unit === null ? `${text}${said}` : `${nameOf(unit, teller)} ${text}${said}`;
}

/** A unit's name, or that of `control` or `all`. */
export function nameOf(unit: string | undefined, { t, text, rows }: Teller): string {
  if (unit === undefined) return "";
  if (unit === "control") return t("common:roles.controller");
  if (unit === "all") return t("common:everyone");
  return text(rows.units[unit]?.name) || unit;
}

/** Everybody who was asked with it, where this audience sees that; the act itself names one of them. */
function askedOf(act: ActRow, teller: Teller): string {
  const rows = Object.values(teller.rows.clearances ?? {}).filter(
    (row) => row.response === act.response && row.soughtMs === act.playMs,
  );
  if (rows.length > NAMED) return teller.t("says.manyUnits", { count: rows.length });
  return rows.map((row) => nameOf(row.unit, teller)).join(", ");
}

function personOf(act: ActRow, { t }: Teller): string {
  return act.name ?? (act.role === "system" ? "" : t(`common:roles.${act.role}`));
}

function aboutOf(act: ActRow, { t, text, rows }: Teller): string {
  const title = text(rows.injects[act.inject ?? ""]?.title) || text(rows.claims[act.claim ?? ""]?.text);
  return title === "" ? "" : t("says.about", { title });
}

function kindOf({ kind }: ActRow, { t }: Teller): string {
  switch (kind) {
    case undefined:
    case "information":
    case "action":
    case "clearance":
      return t("says.kinds.statement");
    default:
      return t(`says.kinds.${kind}`);
  }
}

function releasedText(act: ActRow, teller: Teller): string {
  const { t, text, rows } = teller;
  const inject = rows.injects[act.inject ?? ""];
  const title = text(inject?.title) || (act.inject ?? "");
  const to = inject?.to ?? [];
  if (to.length === 0) return t("says.reachedPublic", { title });
  const units =
    to.length > NAMED
      ? t("says.manyUnits", { count: to.length })
      : to.map((unit) => nameOf(unit, teller)).join(", ");
  return t("says.reached", { units, title });
}
