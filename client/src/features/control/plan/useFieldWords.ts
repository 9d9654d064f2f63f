import type { Language } from "@firebreak/shared/text";
import { localise } from "@firebreak/shared/text";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import type { PlanField, PlanFields } from "./model/planFields.ts";

/** A field's value in words, for the two that stand against each other. */
export function useFieldWords(language: Language): (field: PlanField, fields: PlanFields) => string {
  const { t } = useTranslation("controlPlan");
  const units = useUnits();
  const view = useView(({ channels, personas, storylines, claims }) => ({
    channels,
    personas,
    storylines,
    claims,
  }));
  return (field, fields) => {
    const words = wordsOf(field, fields);
    return words === "" ? t("clash.empty") : words;
  };
  function wordsOf(field: PlanField, fields: PlanFields): string {
    switch (field) {
      case "to":
        return fields.to.map((unit) => units.get(unit)?.name ?? unit).join(", ");
      case "channel":
        return localise(view.channels[fields.channel]?.name, language) || fields.channel;
      case "from":
        return localise(view.personas[fields.from]?.name, language) || fields.from;
      case "storyline":
        return localise(view.storylines[fields.storyline]?.title, language) || fields.storyline;
      case "claim":
        return localise(view.claims[fields.claim]?.text, language) || fields.claim;
      case "title":
      case "body":
      case "due":
      case "replyBy":
      case "notes":
        return fields[field].trim();
    }
  }
}
