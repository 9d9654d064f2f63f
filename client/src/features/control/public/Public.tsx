import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { Segments } from "../../../ui/Segments.tsx";
import classes from "./Public.module.css";
import { PublicCurves } from "./PublicCurves.tsx";
import { Restrictions } from "./Restrictions.tsx";

/** What the simulated public does, and what units have asked to be kept from it. */
export function Public() {
  const { t } = useTranslation("control");
  const asked = useView((view) => Object.keys(view.restrictions).length);
  const [part, setPart] = useState<"curves" | "restrictions">("curves");
  return (
    <div className={classes.public}>
      <div className={classes.bar}>
        <Segments
          label={t("public.views")}
          value={part}
          onChange={setPart}
          options={[
            { value: "curves", label: t("public.curves") },
            { value: "restrictions", label: t("public.restrictions"), count: asked },
          ]}
        />
      </div>
      {part === "curves" ? <PublicCurves /> : <Restrictions />}
    </div>
  );
}
