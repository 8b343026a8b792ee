import type { ParticipantProfile } from '~/domain/people/participant-profile';
import type { Json } from '~/infra/db/database';
import { ParticipantProfileSchema } from './participant-profile-schema';

/** Reads a `Participant.profile` column; throws when it holds what this program never wrote. */
export function readParticipantProfile(stored: unknown): ParticipantProfile {
  return ParticipantProfileSchema.parse(stored ?? {});
}

/** The profile as the column takes it: plain JSON, which an interface is not to the type checker. */
export function profileColumn(profile: ParticipantProfile): Json {
  return JSON.parse(JSON.stringify(profile));
}
