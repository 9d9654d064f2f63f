import { type Rating, RATINGS } from "@firebreak/shared/reactions";
import type { ResponseRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import type { StepLine } from "../../../palette/model/action.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { clip } from "../model/clip.ts";
import { mayEver, mayNow } from "../model/powers.ts";
import { answersTo } from "../model/ratings.ts";
import type { DeskHands } from "../useDesk.ts";
import { sendNow } from "./sendNow.ts";

const WORDS_MAX = 110;

/** Every published answer, to be rated by a letter: those to the open inject first, then those without one's rating. */
export function RateActions({ hands }: { hands: DeskHands }) {
  const { t } = useTranslation(["palette", "control", "observer"]);
  const say = useSay(["palette"]);
  const you = useYou();
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { responses, ratings } = useView((view) => ({ responses: view.responses, ratings: view.ratings }));
  const open = useView((view) => view.injects[hands.desk.cursor ?? ""]);
  const units = useUnits();
  const own = (response: string) => ratings[`${response}/${you?.person ?? ""}`];

  function rate(response: string, rating: Rating): void {
    // The words that one gave with an earlier rating stay, as in the form.
    const note = own(response)?.note ?? "";
    sendNow("rating.give", { response, rating, ...(note === "" ? {} : { note }) });
  }
  function lineOf(row: ResponseRow): StepLine {
    const given = own(row.id)?.rating;
    return {
      id: row.id,
      lead: given ?? "·",
      title: clip(row.text, WORDS_MAX),
      hint: [
        units.get(row.unit)?.name ?? row.unit,
        t(`observer:kinds.${row.kind}`),
        formatPlay(row.publishedMs ?? 0),
      ].join(" · "),
      step: {
        ask: t("control.askRating"),
        letters: true,
        lines: () =>
          RATINGS.map((rating) => ({
            id: rating,
            lead: rating,
            title: t(`control:rating.words.${rating}`),
            also: [rating],
            keys: [rating],
            on: given === rating,
            run: () => rate(row.id, rating),
          })),
      },
    };
  }
  usePaletteActions(() => {
    if (!mayEver(you?.role, "rating.give")) return [];
    const published = Object.values(responses)
      .filter((row) => row.publishedMs !== null)
      .sort((a, b) => (b.publishedMs ?? 0) - (a.publishedMs ?? 0));
    if (published.length === 0) return [];
    const here =
      open === undefined ? [] : answersTo({ responses }, open.id, open.claim).published.map(({ id }) => id);
    const rank = (row: ResponseRow) => Number(!here.includes(row.id)) * 2 + Number(own(row.id) !== undefined);
    const because = mayNow(you?.role, phase, "rating.give") ? null : t("control:act.notNow");
    return [
      {
        id: "rate",
        group: "act",
        ...say((each) => each("control.rate")),
        hint: t("control.published", { count: published.length }),
        because,
        step: {
          ask: t("control.askAnswer"),
          lines: () => published.toSorted((a, b) => rank(a) - rank(b)).map(lineOf),
        },
      },
      ...published.map((row) => {
        const line = lineOf(row);
        return { ...line, id: `rate/${row.id}`, group: "answer" as const, deep: true, because };
      }),
    ];
  });
  return null;
}
