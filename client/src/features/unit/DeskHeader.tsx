import { IconKeyboard, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { useView, useYou } from "../../store/drill.ts";
import { ClockFace } from "../../ui/ClockFace.tsx";
import { HeaderPopup } from "../../ui/HeaderPopup.tsx";
import classes from "./DeskHeader.module.css";
import { Rights } from "./lazyParts.tsx";
import { People } from "./People.tsx";
import { useDesk } from "./parts/deskContext.ts";

/** The desk's part of the header: both clocks, where and as what one sits, and who else is here. */
export function DeskHeader({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation(["unit", "common"]);
  const text = useText();
  const { unit, level, people } = useDesk();
  const you = useYou();
  const site = useView((view) => view.sites[you?.site ?? unit.site]?.name);
  const here = people.filter((person) => person.online).length;
  return (
    <>
      <ClockFace />
      <span className={classes.place}>
        {text(site)} · {t(`common:levels.${level}`)}
      </span>
      <span className={classes.tools}>
        <button
          type="button"
          className={classes.help}
          aria-label={t("header.shortcuts")}
          title={t("header.shortcuts")}
          onClick={onHelp}
        >
          <IconKeyboard size={16} stroke={1.75} aria-hidden />
        </button>
        <HeaderPopup
          className={classes.people}
          label={t("header.people", { count: here })}
          face={
            <>
              <IconUsers size={15} stroke={1.75} aria-hidden />
              <span className="fb-figures">{here}</span>
            </>
          }
        >
          <h2 className={classes.title}>{t("header.peopleTitle")}</h2>
          <People />
          <Rights />
        </HeaderPopup>
      </span>
    </>
  );
}
