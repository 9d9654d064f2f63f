import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import classes from "./DeskHeader.module.css";
import { useDesk } from "./parts/deskContext.ts";

/** The unit's people: who is here, as what, and from where. */
export function People() {
  const { t } = useTranslation(["unit", "common"]);
  const text = useText();
  const { people, person } = useDesk();
  const sites = useView((view) => view.sites);
  return (
    <ul className={classes.list} aria-label={t("header.peopleTitle")}>
      {people.map((each) => (
        <li key={each.id} className={classes.person}>
          <span
            className={classes.dot}
            data-online={each.online}
            role="img"
            aria-label={t(each.online ? "header.online" : "header.offline")}
          />
          <span className="fb-clip">
            {each.name}
            {each.id === person.id ? ` (${t("header.you")})` : ""}
          </span>
          <span className={classes.level}>
            {[
              each.level === null ? "" : t(`common:levels.${each.level}`),
              text(sites[each.site ?? ""]?.name),
              each.online ? "" : t("header.offline"),
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
