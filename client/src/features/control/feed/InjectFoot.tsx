import type { PostRow } from "@firebreak/shared/views";
import { createContext, use } from "react";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import classes from "./InjectFoot.module.css";

/** Opens an inject's detail. */
export const OpenInject = createContext<(inject: string) => void>(() => undefined);

/** Below an item: the inject that it came from, by its title. */
export function InjectFoot({ post }: { post: PostRow }) {
  const text = useText();
  const open = use(OpenInject);
  const { inject } = post;
  const title = useView((view) => (inject === null ? null : (view.injects[inject]?.title ?? null)));
  if (inject === null || title === null || post.unit !== null || post.voice) return null;
  return (
    <button type="button" className={classes.foot} onClick={() => open(inject)}>
      {text(title)}
    </button>
  );
}
