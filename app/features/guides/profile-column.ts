import type { GuideProfile } from '~/domain/people/guide-profile';
import type { Json } from '~/infra/db/database';

/** A profile as the column takes it; a plain copy, for rows hold JSON and no readonly lists. */
export function profileColumn(profile: GuideProfile): Json {
  return JSON.parse(JSON.stringify(profile));
}
