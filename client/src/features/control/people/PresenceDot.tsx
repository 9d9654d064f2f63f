import { useTranslation } from "react-i18next";
import classes from "./People.module.css";

/** Present is a full dot, absent a ring: no one needs the colour. */
export function PresenceDot({ online }: { online: boolean }) {
  const { t } = useTranslation("control");
  const word = t(online ? "people.online" : "people.offline");
  return <span className={classes.dot} data-online={online} role="img" aria-label={word} title={word} />;
}
