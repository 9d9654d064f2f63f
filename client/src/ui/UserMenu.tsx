import { Button, Group, Menu, Modal, Text, UnstyledButton } from "@mantine/core";
import { IconLogout2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/useText.ts";
import { useConnection, useView, useYou } from "../store/drill.ts";
import { sessions } from "../store/sessions.ts";
import { SchemeSwitch } from "./SchemeSwitch.tsx";
import classes from "./UserMenu.module.css";

/** Who one is, and the way out. */
export function UserMenu() {
  const { t } = useTranslation("common");
  const text = useText();
  const you = useYou();
  const unit = useView((view) => (you?.unit == null ? null : view.units[you.unit]?.name));
  const { pending } = useConnection();
  const [leaving, setLeaving] = useState(false);
  const name = you?.name ?? "";
  const part = [you === null ? "" : t(`roles.${you.role}`), text(unit)]
    .filter((each) => each !== "")
    .join(" · ");
  return (
    <>
      <Menu position="bottom-end" width={260} withinPortal>
        <Menu.Target>
          <UnstyledButton className={classes.button} aria-label={t("menu.open")}>
            {initials(name)}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <Text size="xs" c="dimmed">
              {t("menu.signedInAs")}
            </Text>
            <Text fw={600}>{name}</Text>
            <Text size="sm" c="dimmed">
              {part}
            </Text>
          </div>
          <Menu.Divider />
          <Group justify="space-between" px="sm" py={4} wrap="nowrap">
            <Text size="sm">{t("scheme.label")}</Text>
            <SchemeSwitch />
          </Group>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout2 size={16} aria-hidden />} onClick={() => setLeaving(true)}>
            {t("menu.leave")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={leaving} onClose={() => setLeaving(false)} title={t("menu.leaveTitle")}>
        <Text size="sm">{t("menu.leaveText")}</Text>
        {pending === 0 ? null : (
          <Text size="sm" mt="xs" fw={600}>
            {t("menu.leavePending", { count: pending })}
          </Text>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setLeaving(false)}>
            {t("cancel")}
          </Button>
          <Button onClick={() => sessions.leave()}>{t("menu.leaveConfirm")}</Button>
        </Group>
      </Modal>
    </>
  );
}

/** First letters of the first and the last word: `Nguyễn Thị Lan` is NL. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return ((first[0] ?? "·") + (last[0] ?? "")).toUpperCase();
}
