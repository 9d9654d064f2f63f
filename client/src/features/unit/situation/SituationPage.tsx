import { useTranslation } from "react-i18next";
import thread from "../thread/Thread.module.css";
import { Back } from "../thread/ThreadHead.tsx";
import { Situation } from "./Situation.tsx";

/** The situation in the middle of the desk, its columns side by side. */
export function SituationPage({ onBack }: { onBack: (() => void) | null }) {
  const { t } = useTranslation("situation");
  return (
    <section className={thread.thread} aria-label={t("title")}>
      <header className={thread.head}>
        {onBack === null ? null : <Back onBack={onBack} />}
        <div className={thread.heading}>
          <h2 className={thread.title} tabIndex={-1} id="thread-title">
            {t("title")}
          </h2>
          <p className={thread.sub}>{t("text")}</p>
        </div>
      </header>
      <Situation wide />
    </section>
  );
}
