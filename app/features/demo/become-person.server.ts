import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { SystemDb } from '~/infra/db/database';
import type { CommonRefusal } from '../refusal-codes';
import { type SignInAs, startSession } from '../start-session.server';
import { type DemoPerson, listDemoPeople } from './demo-people.query.server';

/** Signs a visitor of the demo in as one of its people, without password or second factor. */
export async function becomePerson(
  db: SystemDb,
  key: string,
  options: { readonly device: string; readonly replaces: string | undefined },
): Promise<Result<{ secret: string; role: DemoPerson['role'] }, CommonRefusal>> {
  const person = (await listDemoPeople(db)).find((one) => one.key === key);
  const who = person && signInAs(person);
  if (!person || !who) return refuse('not-found');
  const secret = await startSession(db, who, { ...options, hasSecondFactor: true });
  return ok({ secret, role: person.role });
}

function signInAs({ role, userId, branchId, recordId }: DemoPerson): SignInAs | null {
  if (role === 'guide' || role === 'participant') {
    return branchId === null ? null : { role, userId, branchId, recordId };
  }
  return { role, userId, branchId, membershipId: recordId };
}
