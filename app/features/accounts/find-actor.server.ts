import type { Actor } from '~/domain/access/actor';
import type { SystemDb } from '~/infra/db/database';
import type { Runtime } from '~/infra/runtime';
import { type LiveSession, openSessions, sessionCookieName } from '~/infra/sessions.server';
import { roleOf, SESSION_RULES } from '../session-rules';

const ANONYMOUS: Actor = { role: 'anonymous' };

/** Records in these states are closed to the one they are about. */
const CLOSED = ['withdrawn', 'erased', 'suspended'];

/**
 * Who the session cookie says is asking; anonymous without a valid one. Rights are looked up at each
 * request, so an ended membership, a suspension or a withdrawal counts from the next one on.
 */
export async function findActor(
  runtime: Runtime,
  cookies: Readonly<Record<string, string>>,
): Promise<Actor> {
  const session = await findSession(runtime, cookies);
  return session ? actorOf(runtime.database.system, session) : ANONYMOUS;
}

/** The session behind the request's cookie, whatever it may still do. */
export async function findSession(
  runtime: Runtime,
  cookies: Readonly<Record<string, string>>,
): Promise<LiveSession | null> {
  const secret = cookies[sessionCookieName(runtime.env)];
  if (!secret) return null;
  const session = await openSessions(runtime.database.system, SESSION_RULES).find(secret);
  return session && !session.isSuspended ? session : null;
}

async function actorOf(db: SystemDb, session: LiveSession): Promise<Actor> {
  const role = roleOf(session.role);
  if (role === 'guide') return guideActor(db, session);
  if (role === 'participant') return participantActor(db, session);
  if (!session.membershipId) return ANONYMOUS;
  const membership = await db.membership.findFirst({
    where: { id: session.membershipId, userId: session.userId, role, endedAt: null },
    select: { id: true, branchId: true },
  });
  if (!membership) return ANONYMOUS;
  const staff = {
    userId: session.userId,
    membershipId: membership.id,
    isVerified: session.secondFactorAt !== null,
  };
  if (role === 'admin') return { ...staff, role, branchId: null };
  return membership.branchId ? { ...staff, role, branchId: membership.branchId } : ANONYMOUS;
}

async function guideActor(db: SystemDb, session: LiveSession): Promise<Actor> {
  const { userId, branchId, guideId } = session;
  if (!branchId || !guideId) return ANONYMOUS;
  const guide = await db.guide.findFirst({
    where: { branchId, id: guideId, userId, state: { notIn: CLOSED } },
    select: { id: true },
  });
  return guide ? { role: 'guide', userId, branchId, guideId, isVerified: true } : ANONYMOUS;
}

async function participantActor(db: SystemDb, session: LiveSession): Promise<Actor> {
  const { userId, branchId, participantId } = session;
  if (!branchId || !participantId) return ANONYMOUS;
  const participant = await db.participant.findFirst({
    where: { branchId, id: participantId, userId, state: { notIn: CLOSED } },
    select: { id: true },
  });
  if (!participant) return ANONYMOUS;
  return { role: 'participant', userId, branchId, participantId, isVerified: true };
}
