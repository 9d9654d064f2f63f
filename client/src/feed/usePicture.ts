import { useCallback, useSyncExternalStore } from "react";
import { sessions } from "../store/sessions.ts";
import { createPictures, type PictureState } from "./pictureStore.ts";

/** Where a picture comes from: what an inject brought, or what a post of the feed shows. */
export type PictureSource = { inject: string } | { post: string };

const pictures = createPictures({
  async load(path) {
    const { token = "" } = sessions.store.getState().current ?? {};
    const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
    const type = answer.headers.get("Content-Type") ?? "";
    if (!answer.ok || !type.startsWith("image/")) throw new Error(`no picture: ${answer.status} ${type}`);
    return answer.blob();
  },
  create: (blob) => URL.createObjectURL(blob),
  revoke: (url) => URL.revokeObjectURL(url),
  spare: 40,
});
sessions.store.subscribe((state, before) => {
  if (state.current?.token !== before.current?.token) pictures.clear();
});

/** A picture of the exercise, loaded as the person that this page is; `again` tries once more after a failure. */
export function usePicture(
  exercise: string,
  source: PictureSource,
): { state: PictureState; again: () => void } {
  const base = `/api/exercises/${encodeURIComponent(exercise)}`;
  const path =
    "inject" in source
      ? `${base}/media/${encodeURIComponent(source.inject)}`
      : `${base}/posts/${encodeURIComponent(source.post)}/media`;
  const subscribe = useCallback((changed: () => void) => pictures.use(path, changed), [path]);
  const state = useSyncExternalStore(subscribe, () => pictures.peek(path));
  const again = useCallback(() => pictures.again(path), [path]);
  return { state, again };
}
