import { useTranslation } from "react-i18next";
import { useUnits } from "../../../ui/useUnits.ts";
import type { Step } from "../model/steps.ts";
import type { Wait } from "../model/waits.ts";
import { useNames } from "../parts/useObstacle.ts";

/** What was done, in the page's words. */
export function useStepWords(): (step: Step) => string {
  const { t } = useTranslation(["unit", "common"]);
  const name = useUnitName();
  return (step) => {
    switch (step.kind) {
      case "released":
      case "seen":
      case "acknowledged":
      case "claimed":
      case "pickedUp":
      case "hungUp":
      case "submitted":
      case "approved":
      case "returned":
      case "escalated":
      case "decided":
      case "restricted":
        return t(`steps.${step.kind}`);
      case "assessed":
        return t("steps.assessed", { verdict: t(`common:truths.${step.verdict}`) });
      case "drafted":
        return t("steps.drafted", {
          kind: t(`responses.kinds.${step.as}`).toLocaleLowerCase(),
          version: step.version,
        });
      case "published":
        return step.as === "answer"
          ? t("steps.answered")
          : t("steps.published", { kind: t(`responses.kinds.${step.as}`).toLocaleLowerCase() });
      case "asked":
      case "replied":
      case "declined":
      case "sought":
      case "cleared":
      case "objected":
      case "withdrawn":
        return t(`steps.${step.kind}`, { unit: name(step.unit) });
    }
  };
}

/** What is waited for, and whom for where that is known. */
export function useWaitWords(): (wait: Wait) => string {
  const { t } = useTranslation("unit");
  const name = useUnitName();
  const approvers = useNames()("approver");
  return (wait) => {
    switch (wait.kind) {
      case "draft":
        return t("steps.waits.draft", { kind: t(`responses.kinds.${wait.as}`) });
      case "approval":
        return approvers === ""
          ? t("steps.waits.approvalOfAnyone")
          : t("steps.waits.approval", { names: approvers });
      case "returned":
      case "approved":
      case "decision":
      case "update":
        return t(`steps.waits.${wait.kind}`);
      case "clearance":
      case "answer":
        return t(`steps.waits.${wait.kind}`, { unit: name(wait.unit) });
    }
  };
}

function useUnitName(): (unit: string) => string {
  const units = useUnits();
  return (unit) => units.get(unit)?.name ?? unit;
}
