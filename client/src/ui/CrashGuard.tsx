import { Button } from "@mantine/core";
import { IconMoodWrrr } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "./EmptyState.tsx";

/** Keeps a screen's error from leaving a blank page in the middle of a drill. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation("common");
  const reload = <Button onClick={() => location.reload()}>{t("notice.reload")}</Button>;
  return (
    <main>
      <EmptyState
        page
        icon={IconMoodWrrr}
        title={t("notice.crashTitle")}
        text={t("notice.crashText")}
        action={reload}
      />
    </main>
  );
}
