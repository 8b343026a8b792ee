/** Thresholds of the hard limits: a programme's setting, versioned and stored with each match. */
export interface Rules {
  readonly version: string;
  /** Pairs that score lower are not proposed, 0–1000. */
  readonly floor: number;
  /** Parts of the week that both must have free; one is room for two hours. */
  readonly minOverlapSlots: number;
  /** Whether the programme takes 16- and 17-year-olds at all. */
  readonly minorsAllowed: boolean;
  /** Youngest guide that a 16- or 17-year-old participant may get. */
  readonly minorGuideMinAge: number;
  /** Whether a police certificate must have been seen where children or minors take part. */
  readonly certificateForChildren: boolean;
  /** Longest way between the two, in minutes; null where the programme sets no limit. */
  readonly maxTravelMinutes: number | null;
}

export const DEFAULT_RULES: Rules = {
  version: '1',
  floor: 0,
  minOverlapSlots: 1,
  minorsAllowed: false,
  minorGuideMinAge: 21,
  certificateForChildren: true,
  maxTravelMinutes: 60,
};

/** What the score looks at, in the order in which the page shows it. */
export const CRITERIA = [
  'interests',
  'sex',
  'age',
  'life',
  'language',
  'nearness',
  'field',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Most points that each criterion can give; integers of at least 0 with sum `MAX_SCORE`. */
export type Weights = Readonly<Record<Criterion, number>>;

export const MAX_SCORE = 1000;

/** What coordinators themselves say they look at (docs/adr/0010-matching.md). */
export const DEFAULT_WEIGHTS: Weights = {
  interests: 260,
  sex: 260,
  age: 170,
  life: 120,
  language: 70,
  nearness: 60,
  field: 60,
};
