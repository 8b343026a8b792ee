import type { IdeaIcon, IdeaTraits, Season } from './idea';

const ALL: readonly Season[] = [];
const SNOW: readonly Season[] = ['winter', 'dark'];
const BARE: readonly Season[] = ['spring', 'summer', 'autumn'];

function idea(
  icon: IdeaIcon,
  seasons: readonly Season[],
  cost: IdeaTraits['cost'],
  place: IdeaTraits['place'],
  interests: readonly string[],
  children: IdeaTraits['children'] = 'fine',
): IdeaTraits {
  return { icon, seasons, cost, place, interests, children };
}

/**
 * What a branch starts with, in its order; the texts are in the catalogue `ideas`. It begins with the
 * programme's own list (café, walk, fishing trip, public offices, sport, work and education,
 * bringing up children, cinema, library, newspapers) and goes on with the seasons of the north.
 */
export const DEFAULT_IDEAS = {
  cafe: idea('cup', ALL, 'cheap', 'indoors', ['cafe']),
  walk: idea('walk', ALL, 'free', 'outdoors', ['walking', 'outdoors']),
  fishing: idea('fish', BARE, 'free', 'outdoors', ['fishing', 'outdoors']),
  office: idea('document', ALL, 'free', 'indoors', [], 'without'),
  ball: idea('ball', BARE, 'free', 'outdoors', ['football', 'training']),
  training: idea('dumbbell', ALL, 'free', 'either', ['training']),
  job: idea('briefcase', ALL, 'free', 'indoors', ['career'], 'without'),
  education: idea('document', ALL, 'free', 'indoors', ['career', 'languages'], 'without'),
  upbringing: idea('family', ALL, 'free', 'either', ['children']),
  cinema: idea('film', ALL, 'cheap', 'indoors', ['film']),
  library: idea('book', ALL, 'free', 'indoors', ['books']),
  newspaper: idea('newspaper', ALL, 'free', 'indoors', ['news', 'languages']),
  'language-cafe': idea('speech', ALL, 'free', 'indoors', ['languages', 'cafe']),
  cooking: idea('pot', ALL, 'cheap', 'indoors', ['cooking']),
  waffles: idea('pot', ALL, 'cheap', 'indoors', ['cooking', 'children']),
  groceries: idea('list', ALL, 'cheap', 'indoors', ['cooking']),
  bus: idea('path', ALL, 'cheap', 'either', ['walking', 'photo']),
  phone: idea('phone', ALL, 'free', 'indoors', ['computers'], 'without'),
  repair: idea('hammer', ALL, 'free', 'indoors', ['woodwork', 'cars']),
  songs: idea('music', ALL, 'free', 'indoors', ['music']),
  dance: idea('dance', ALL, 'free', 'indoors', ['dancing', 'music']),
  swimming: idea('swim', ALL, 'cheap', 'indoors', ['swimming', 'training']),
  museum: idea('globe', ALL, 'cheap', 'indoors', ['photo', 'books']),
  'second-hand': idea('home', ALL, 'cheap', 'indoors', ['needlework', 'woodwork']),
  match: idea('ball', ALL, 'cheap', 'either', ['football']),
  voluntary: idea('hands', ALL, 'free', 'either', ['volunteering']),
  photos: idea('camera', ALL, 'free', 'outdoors', ['photo', 'walking']),
  'family-photos': idea('heart', ALL, 'free', 'indoors', ['photo', 'children']),
  games: idea('chess', SNOW, 'free', 'indoors', ['games', 'computers']),
  knitting: idea('yarn', SNOW, 'cheap', 'indoors', ['needlework']),
  skiing: idea('ski', ['winter'], 'free', 'outdoors', ['skiing', 'training']),
  sledding: idea('snow', ['winter'], 'free', 'outdoors', ['outdoors', 'children']),
  snowman: idea('snow', ['winter'], 'free', 'outdoors', ['children'], 'needed'),
  campfire: idea('campfire', ['winter', 'autumn'], 'free', 'outdoors', ['outdoors']),
  'dark-candles': idea('cup', ['dark'], 'free', 'indoors', ['cafe']),
  'dark-walk': idea('walk', ['dark'], 'free', 'outdoors', ['walking', 'training']),
  'dark-lights': idea('star', ['dark'], 'free', 'outdoors', ['photo', 'walking']),
  'dark-baking': idea('pot', ['dark'], 'cheap', 'indoors', ['cooking', 'children']),
  'dark-stories': idea('speech', ['dark'], 'free', 'indoors', ['books', 'languages']),
  'northern-lights': idea('star', ['dark', 'winter', 'autumn'], 'free', 'outdoors', [
    'photo',
    'outdoors',
  ]),
  sun: idea('today', ['winter', 'spring'], 'free', 'outdoors', ['walking', 'cafe']),
  bicycle: idea('bicycle', BARE, 'free', 'outdoors', ['cycling', 'training']),
  planting: idea('plant', ['spring', 'summer'], 'cheap', 'either', ['garden']),
  playground: idea('family', BARE, 'free', 'outdoors', ['children'], 'needed'),
  shore: idea('fish', ['spring', 'summer'], 'free', 'outdoors', ['outdoors', 'children']),
  'light-night': idea('today', ['summer'], 'free', 'outdoors', ['walking', 'photo'], 'without'),
  berries: idea('berry', ['autumn', 'summer'], 'free', 'outdoors', ['berries', 'outdoors']),
} as const satisfies Record<string, IdeaTraits>;

export type DefaultIdea = keyof typeof DEFAULT_IDEAS;
export const DEFAULT_IDEA_CODES = Object.keys(DEFAULT_IDEAS) as readonly DefaultIdea[];
