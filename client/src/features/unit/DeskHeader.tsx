import { Popover, UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { useView, useYou } from "../../store/drill.ts";
import { ClockFace } from "../../ui/ClockFace.tsx";
import classes from "./DeskHeader.module.css";
import { People } from "./People.tsx";
import { Act } from "./parts/Act.tsx";
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
      <Popover position="bottom-start" width={300} withinPortal>
        <Popover.Target>
          <UnstyledButton className={classes.people} title={t("header.peopleTitle")}>
            <IconUsers size={15} stroke={1.75} aria-hidden />
            <span className={`${classes.count} fb-figures`} aria-hidden>
              {here}
            </span>
            <span className={`${classes.words} fb-figures`}>{t("header.people", { count: here })}</span>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p="sm">
          <People />
        </Popover.Dropdown>
      </Popover>
      <span className={classes.help}>
        <Act tone="quiet" icon={IconKeyboard} label="" name={t("header.shortcuts")} onAct={onHelp} />
      </span>
    </>
  );
}
