import type { ParticipantProfile } from '~/domain/people/participant-profile';
import { ParticipantProfileSchema } from './participant-profile-schema';

/** Reads a `Participant.profile` column; throws when it holds what this program never wrote. */
export function readParticipantProfile(stored: unknown): ParticipantProfile {
  return ParticipantProfileSchema.parse(stored ?? {});
}
