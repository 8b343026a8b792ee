/** The roles a session can have. One person with two roles chooses one at sign-in. */
export const ROLES = [
  'guide',
  'participant',
  'coordinator',
  'caseworker',
  'steering',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who asks. `isVerified` is false for staff who have not passed the second factor in this session;
 * such an actor may only enrol or answer the second factor. `system` is a job, never a request.
 */
export type Actor =
  | { readonly role: 'anonymous' }
  | { readonly role: 'system' }
  | {
      readonly role: 'guide';
      readonly userId: string;
      readonly branchId: string;
      readonly guideId: string;
      readonly isVerified: boolean;
    }
  | {
      readonly role: 'participant';
      readonly userId: string;
      readonly branchId: string;
      readonly participantId: string;
      readonly isVerified: boolean;
    }
  | {
      readonly role: 'coordinator' | 'caseworker' | 'steering';
      readonly userId: string;
      readonly branchId: string;
      readonly membershipId: string;
      readonly isVerified: boolean;
    }
  | {
      readonly role: 'admin';
      readonly userId: string;
      readonly branchId: null;
      readonly membershipId: string;
      readonly isVerified: boolean;
    };

export function userIdOf(actor: Actor): string | null {
  return 'userId' in actor ? actor.userId : null;
}
