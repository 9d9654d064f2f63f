import { Button, Loader } from "@mantine/core";
import { IconDoorOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../store/drill.ts";
import { EmptyState } from "./EmptyState.tsx";
import classes from "./Entering.module.css";
import { refusalWords } from "./refusals.ts";

/** Between joining and the first view: waiting, or being told why there will be none. */
export function Entering({ onGiveUp }: { onGiveUp: () => void }) {
  const { t } = useTranslation("common");
  const { state } = useConnection();
  return (
    <main className={classes.page}>
      {state.name === "refused" ? (
        <EmptyState
          icon={IconDoorOff}
          title={t("notice.refusedTitle")}
          text={refusalWords(state.error)}
          action={<Button onClick={onGiveUp}>{t("notice.refusedJoin")}</Button>}
        />
      ) : (
        <div className={classes.waiting} role="status">
          <Loader size="sm" aria-hidden />
          <p className={classes.title}>{t("waiting.title")}</p>
          <p className={classes.text}>
            {state.name === "connecting" && state.attempt > 1 ? t("waiting.unreachable") : t("waiting.text")}
          </p>
          <Button variant="subtle" size="xs" onClick={onGiveUp}>
            {t("menu.leave")}
          </Button>
        </div>
      )}
    </main>
  );
}
