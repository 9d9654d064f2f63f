import type { ResponseRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { standing } from "./clearances.ts";

/** Why a joint statement cannot go out yet, in words: somebody it speaks for has still to clear it. Null where it can. */
export function useClearanceOpen(row: ResponseRow): string | null {
  const { t } = useTranslation("codes");
  const open = useView(
    (view) =>
      row.joint &&
      standing(Object.values(view.clearances)).some(
        (each) => each.response === row.id && each.joint && each.status !== "cleared",
      ),
  );
  return open ? t("response/clearance-open") : null;
}
