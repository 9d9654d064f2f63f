import type { PostRow } from "@firebreak/shared/views";
import { type ComponentType, useMemo } from "react";
import { useLanguage } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FeedList } from "../FeedList.tsx";
import type { ColumnKind } from "../model/columns.ts";
import { newestFirst } from "../model/order.ts";
import { pickPosts } from "../model/pick.ts";
import { storiesOf, storyOf } from "../model/stories.ts";
import type { Watch } from "../model/watchWords.ts";
import { useFeedText } from "../useFeedText.ts";
import { useWatchWords } from "../useWatchWords.ts";
import { COLUMN_ICONS } from "./columnIcons.ts";

export interface PostsColumnProps {
  kind: Exclude<ColumnKind, "trends">;
  story: string | null;
  words: string;
  voices: boolean;
  Foot: ComponentType<{ post: PostRow }> | undefined;
}

const NO_WATCH: readonly Watch[] = [];

/** The posts of one column. */
export function PostsColumn({ kind, story, words, voices, Foot }: PostsColumnProps) {
  const { t } = useFeedText();
  const language = useLanguage();
  const posts = useView((view) => view.posts);
  const { watch } = useWatchWords();
  const belongs = useInStory(kind === "story", story);
  const picked = useMemo(
    () => pickPosts(newestFirst(posts), { kind, words, watch, inStory: belongs.test, voices }, language),
    [posts, kind, words, watch, belongs.test, voices, language],
  );
  const none = !belongs.known
    ? "storyUnmet"
    : kind === "watch"
      ? watch.length === 0
        ? "watch"
        : "watchNone"
      : words !== "" || (kind === "all" && Object.keys(posts).length > 0)
        ? "none"
        : kind;
  return (
    <FeedList
      label={t(`columns.${kind}`)}
      posts={picked}
      table={posts}
      watch={kind === "watch" ? watch : NO_WATCH}
      Foot={Foot}
      empty={
        <EmptyState title={t(`empty.${none}`)} text={t(`empty.${none}Text`)} icon={COLUMN_ICONS[kind]} />
      }
    />
  );
}

/** Whether a post belongs to the story that a column follows; the first one, where none has been chosen. */
function useInStory(wanted: boolean, story: string | null) {
  const source = useView(({ audience, storylines, injects, claims }) =>
    wanted ? { audience, storylines, injects, claims } : null,
  );
  return useMemo(() => {
    if (source === null) return { known: true, test: () => false };
    const stories = storiesOf(source);
    const chosen = stories.find(({ id }) => id === story) ?? stories[0];
    return { known: chosen !== undefined, test: storyOf(source, chosen?.id ?? null) };
  }, [source, story]);
}
