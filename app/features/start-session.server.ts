import type { Role } from '~/domain/access/actor';
import { SESSION_LIMITS } from '~/domain/access/session-limits';
import { dateOf } from '~/infra/access-tokens.server';
import { systemClock } from '~/infra/clock.server';
import type { SystemTx } from '~/infra/db/database';
import { openSessions } from '~/infra/sessions.server';
import { SESSION_RULES } from './session-rules';

/** As whom somebody steps in: a staff membership, or a guide's or participant's own record. */
export type SignInAs =
  | {
      readonly role: Exclude<Role, 'guide' | 'participant'>;
      readonly userId: string;
      readonly membershipId: string;
      readonly branchId: string | null;
    }
  | {
      readonly role: 'guide' | 'participant';
      readonly userId: string;
      readonly branchId: string;
      readonly recordId: string;
    };

/** The browser that signs in. */
export interface Browser {
  /** "Chrome, Android". */
  readonly device: string;
  /** Secret of the session in its cookie, if any: that session ends. */
  readonly replaces: string | undefined;
  /** Key of its network address, for the rate limits. */
  readonly address: string;
}

/**
 * Begins a session under a new secret and ends the one it replaces, so that a planted or stolen
 * cookie is worth nothing after sign-in, second factor or change of role. Answers the secret.
 */
export async function startSession(
  db: SystemTx,
  who: SignInAs,
  options: Pick<Browser, 'device' | 'replaces'> & { readonly hasSecondFactor: boolean },
): Promise<string> {
  const sessions = openSessions(db, SESSION_RULES);
  if (options.replaces) await sessions.end(options.replaces);
  const isStaff = 'membershipId' in who;
  return sessions.start(
    who.userId,
    {
      role: who.role,
      branchId: who.branchId,
      membershipId: isStaff ? who.membershipId : null,
      guideId: who.role === 'guide' ? who.recordId : null,
      participantId: who.role === 'participant' ? who.recordId : null,
      secondFactorAt: options.hasSecondFactor ? dateOf(systemClock.now()) : null,
      device: options.device,
    },
    SESSION_LIMITS[who.role].parallel,
  );
}
