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
          page
          icon={IconDoorOff}
          title={t("notice.refusedTitle")}
          text={refusalWords(state.error)}
          action={<Button onClick={onGiveUp}>{t("notice.refusedJoin")}</Button>}
        />
      ) : (
        <div className={classes.waiting}>
          <Loader size="sm" aria-hidden />
          <h1 className={classes.title}>{t("waiting.title")}</h1>
          <p className={classes.text} role="status">
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
