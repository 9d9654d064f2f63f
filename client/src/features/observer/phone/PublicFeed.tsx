import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { PostList } from "../board/PostList.tsx";

/** Posts and statements in one column, newest first. */
export function PublicFeed() {
  const { t } = useTranslation("observer");
  const posts = useView((view) => view.posts);
  const newest = useMemo(() => Object.values(posts).sort((a, b) => b.seq - a.seq), [posts]);
  return (
    <PostList
      label={t("tabs.public")}
      posts={newest}
      none={t("newsreel.postsNone")}
      noneText={t("newsreel.postsNoneText")}
    />
  );
}
