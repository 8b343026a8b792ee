/** Languages that an idea is written in. */
export const IDEA_LANGUAGES = ['nb', 'en'] as const;
export type IdeaLanguage = (typeof IDEA_LANGUAGES)[number];

/** Seasons as they are lived in the north: snow from November, and within it the dark weeks. */
export const SEASONS = ['dark', 'winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof SEASONS)[number];

export const IDEA_COSTS = ['free', 'cheap'] as const;
export const IDEA_PLACES = ['indoors', 'outdoors', 'either'] as const;
/** `needed`: only for pairs with children; `without`: not with children along. */
export const IDEA_CHILDREN = ['fine', 'needed', 'without'] as const;

/** The pictures an idea can have: names of app/ui/icons. */
export const IDEA_ICONS = [
  'ball',
  'berry',
  'bicycle',
  'book',
  'briefcase',
  'camera',
  'campfire',
  'car',
  'chess',
  'cup',
  'dance',
  'document',
  'dumbbell',
  'family',
  'film',
  'fish',
  'globe',
  'hammer',
  'hands',
  'heart',
  'home',
  'list',
  'music',
  'newspaper',
  'path',
  'phone',
  'plant',
  'pot',
  'ski',
  'snow',
  'speech',
  'star',
  'swim',
  'today',
  'walk',
  'yarn',
] as const;
export type IdeaIcon = (typeof IDEA_ICONS)[number];

export interface IdeaTraits {
  readonly icon: IdeaIcon;
  /** None is all year. */
  readonly seasons: readonly Season[];
  readonly cost: (typeof IDEA_COSTS)[number];
  readonly place: (typeof IDEA_PLACES)[number];
  readonly children: (typeof IDEA_CHILDREN)[number];
  /** Codes of the programme's interests. */
  readonly interests: readonly string[];
}

export interface IdeaText {
  /** At most 80 characters: what to do. */
  readonly title: string;
  /** At most 200 characters: which words it is good for. */
  readonly practice: string;
  /** Who read it and found it right; null is machine text that nobody has read. */
  readonly approvedByUserId: string | null;
}

export const LONGEST_IDEA_TITLE = 80;
export const LONGEST_IDEA_PRACTICE = 200;

/** What a coordinator has made of an idea: the `document` column of Idea. */
export interface IdeaDocument extends IdeaTraits {
  readonly form: 1;
  readonly texts: Readonly<Record<IdeaLanguage, IdeaText>>;
}
