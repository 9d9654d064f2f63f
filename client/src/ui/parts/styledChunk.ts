import { type Chunk, createChunk } from "./chunk.ts";
import { fetchMissingStyles } from "./missingStyles.ts";

/** A script that brings its looks: where a stylesheet is missing, it is not there yet either. */
export function styledChunk<T>(fetch: () => Promise<T>): Chunk<T> {
  return createChunk(async () => {
    await fetchMissingStyles();
    return fetch();
  });
}
