/**
 * What English must hold, given the Vietnamese: the same keys, to any depth. English tells one from
 * many where Vietnamese does not, so beside every `…_other` it also has `…_one`.
 */
export type InEnglish<Vi> = { [K in keyof Vi]: Vi[K] extends string ? string : InEnglish<Vi[K]> } & {
  [K in keyof Vi as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The texts of one part of the product. */
export interface Texts<Vi extends TextTree> {
  readonly vi: Vi;
  readonly en: InEnglish<Vi>;
}

/** Both languages side by side; a key that only one of them has does not compile. */
export function texts<const Vi extends TextTree>(vi: Vi, en: NoInfer<InEnglish<Vi>>): Texts<Vi> {
  return { vi, en };
}
