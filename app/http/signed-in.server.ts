import type { Role } from '~/domain/access/actor';
import { returnTo } from '~/domain/access/home';
import { ok, type Result } from '~/domain/kernel/result';
import type { SignedIn } from '~/features/accounts/sign-in-person.server';
import type { RefusalCode } from '~/features/refusal-codes';
import type { Env } from '~/infra/env.server';
import type { Done } from './guarded.server';
import { withSession } from './session-cookie.server';

/** After a proof: into the own pages, or (several people behind one phone) the question who it is. */
export function afterProof(
  env: Env,
  signedIn: Result<SignedIn, RefusalCode>,
  /** What was typed, to be sent again with the choice. */
  code = '',
): Result<Done, RefusalCode> | Response {
  if (!signedIn.ok) return signedIn;
  if (signedIn.value.kind === 'choose') {
    const people = signedIn.value.people.map(({ id, firstName, side }) => ({
      id,
      firstName,
      side,
    }));
    return Response.json({ people, code });
  }
  return ok({ to: '/me', headers: withSession(env, signedIn.value.secret) });
}

/** Into a role's own pages, where that was asked for into the page that was wanted. */
export function enter(env: Env, secret: string, role: Role, wanted: string): Result<Done, never> {
  return ok({ to: returnTo(role, wanted), headers: withSession(env, secret) });
}
