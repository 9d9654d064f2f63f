import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { control } from "../../i18n/texts/control.ts";
import { useView } from "../../store/drill.ts";
import { ClockFace } from "../../ui/ClockFace.tsx";
import { Shell } from "../../ui/Shell.tsx";
import classes from "./Control.module.css";

registerTexts("control", control);

/** The control cell's screen. */
export default function ControlScreen() {
  const { t } = useTranslation("control");
  const counts = useView((view) => ({
    injects: Object.keys(view.injects).length,
    people: Object.values(view.people).filter((person) => person.online).length,
    posts: Object.keys(view.posts).length,
    acts: view.acts.length,
  }));
  return (
    <Shell title={t("title")} header={<ClockFace />} fill>
      <dl className={classes.counts}>
        {(["injects", "people", "posts", "acts"] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className="fb-figures">{counts[key]}</dd>
          </div>
        ))}
      </dl>
    </Shell>
  );
}
