import { RATINGS } from "@firebreak/shared/reactions";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import type { StepLine } from "../../../palette/model/action.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { send, useView, useYou } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { listStatements, type Statement } from "../model/statements.ts";

const WORDS_MAX = 110;

/** Every published statement, to be rated by a letter: those that wait longest first. */
export function RateActions() {
  const { t } = useTranslation(["palette", "evaluator", "observer"]);
  const say = useSay(["palette"]);
  const you = useYou()?.person ?? "";
  const source = useView(({ responses, ratings, reactions, claims }) => ({
    responses,
    ratings,
    reactions,
    claims,
  }));
  const units = useUnits();

  function lineOf({ response, own }: Statement): StepLine {
    return {
      id: response.id,
      lead: own?.rating ?? "·",
      title: response.text.slice(0, WORDS_MAX),
      hint: [
        units.get(response.unit)?.name ?? response.unit,
        t(`observer:kinds.${response.kind}`),
        formatPlay(response.publishedMs ?? 0),
      ].join(" · "),
      step: {
        ask: t("evaluator.askRating"),
        letters: true,
        lines: () =>
          RATINGS.map((rating) => ({
            id: rating,
            lead: rating,
            title: t(`evaluator:ratings.means.${rating}`),
            also: [rating],
            keys: [rating],
            on: own?.rating === rating,
            run() {
              // The words that one gave with an earlier rating stay.
              const note = own?.note ?? "";
              const data = { response: response.id, rating, ...(note === "" ? {} : { note }) };
              send("rating.give", data).catch(() => undefined);
            },
          })),
      },
    };
  }
  usePaletteActions(() => {
    const all = listStatements(source, you, null);
    if (all.length === 0) return [];
    const waiting = all.filter(({ own }) => own === undefined).toReversed();
    const lines = [...waiting, ...all.filter(({ own }) => own !== undefined)];
    return [
      {
        id: "rate",
        group: "act",
        ...say((each) => each("evaluator.rate")),
        hint: t("evaluator.published", { count: all.length }),
        step: { ask: t("evaluator.askAnswer"), lines: () => lines.map(lineOf) },
      },
      ...lines.map((each) => ({
        ...lineOf(each),
        id: `rate/${each.response.id}`,
        group: "answer" as const,
        deep: true,
      })),
    ];
  });
  return null;
}
