/** What a post needs to be counted. */
export interface CountedPost {
  id: string;
  claim: string | null;
  followers: number;
  /** Published by an authority. */
  isOfficial: boolean;
}

/** The count of one post: reposts so far, and the ratios that the other counters follow from. */
export interface PostCount extends CountedPost {
  /** Minute of the story at which it appeared. */
  from: number;
  reposts: number;
  /** As it stood a minute earlier, for counters between ticks. */
  before: number;
  /** How much more or less than its like it draws: no two official posts count the same. */
  pull: number;
  likesEach: number;
  repliesEach: number;
}
