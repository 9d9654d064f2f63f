import type { Author } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../../i18n/format.ts";
import { useLanguage, useText } from "../../../../i18n/useText.ts";
import classes from "./Artefact.module.css";
import { Avatar } from "../../../../feed/Avatar.tsx";

/** Who a public item comes from, with handle and followers. */
export function Sender({ from, face = true }: { from: Author; face?: boolean }) {
  const { t } = useTranslation("unit");
  const text = useText();
  const language = useLanguage();
  const { handle, followers } = from;
  return (
    <p className={classes.author}>
      {face ? <Avatar author={from} /> : null}
      <span className={classes.who}>
        <span className={classes.name}>{text(from.name)}</span>
        <span className={classes.handle}>
          {[
            handle ?? "",
            followers === 0
              ? ""
              : t("thread.followers", { count: followers, shown: formatCount(followers, language) }),
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </span>
    </p>
  );
}
