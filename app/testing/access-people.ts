import type { ActorCode } from '~/domain/access/permissions';
import { type SignInAs, startSession } from '~/features/start-session.server';
import type { SystemDb } from '~/infra/db/database';
import { storyId } from '../../prisma/scenarios/dice';
import type { TestServer } from './access-server';

// Who asks in the sweep: people of the story, each with a session made by the program's own verb.

/** Short names of the sessions; most are the actor codes of the matrix. */
export const VISITORS = [
  'AN',
  'PS',
  'PO',
  'GM',
  'GE',
  'GN',
  'GP',
  'CO',
  'CN',
  'CX',
  'MR',
  'MN',
  'ST',
  'AD',
  'SU',
  'suspended',
  'ended',
] as const;
export type VisitorName = (typeof VISITORS)[number];

export interface Visitor {
  readonly name: VisitorName;
  readonly secret: string | undefined;
  readonly role: SignInAs['role'] | 'anonymous';
  readonly userId: string;
  readonly branch: 'tromso' | 'bodo';
  /** Own guide or participant. */
  readonly recordId: string;
  /** As what the matrix sees them where no record is asked for. */
  readonly code: ActorCode;
}

export type Visitors = Readonly<Record<VisitorName, Visitor>>;

const tromso = (name: string) => storyId(`tromso:${name}`);
const bodo = (name: string) => storyId(`bodo:${name}`);

type Draft = Pick<Visitor, 'role' | 'userId'> & Partial<Visitor>;

const STAFF = {
  CO: { role: 'coordinator', key: 'second-coordinator' },
  CN: { role: 'coordinator', key: 'coordinator' },
  MR: { role: 'caseworker', key: 'caseworker' },
  MN: { role: 'caseworker', key: 'second-caseworker' },
  ST: { role: 'steering', key: 'steering' },
  AD: { role: 'admin', key: 'admin' },
} as const;

/** Gives everybody a session. Two guides get an account here, for the story gives them none. */
export async function signEverybodyIn(server: TestServer): Promise<Visitors> {
  const { system } = server.runtime.database;
  const visitors = new Map<VisitorName, Visitor>();
  const add = async (name: VisitorName, draft: Draft, hasSecondFactor = true) => {
    const whole = { name, secret: undefined, branch: 'tromso', recordId: '', code: name, ...draft };
    const code: ActorCode = name === 'suspended' || name === 'ended' ? 'AN' : (name as ActorCode);
    const secret = await open(system, whole as Visitor, hasSecondFactor);
    visitors.set(name, { ...(whole as Visitor), code, secret });
  };
  visitors.set('AN', {
    name: 'AN',
    secret: undefined,
    role: 'anonymous',
    userId: '',
    branch: 'tromso',
    recordId: '',
    code: 'AN',
  });
  for (const [name, { role, key }] of Object.entries(STAFF)) {
    const ids = { userId: tromso(`user:${key}`), recordId: tromso(`membership:${key}`) };
    await add(name as VisitorName, { role, ...ids });
  }
  const liv = { userId: bodo('user:coordinator'), recordId: bodo('membership:coordinator') };
  await add('CX', { role: 'coordinator', branch: 'bodo', ...liv });

  const person = (key: string) => ({ userId: tromso(`user:${key}`) });
  await add('PS', {
    role: 'participant',
    ...person('participant'),
    recordId: tromso('participant:olena'),
  });
  await add('PO', {
    role: 'participant',
    ...person('participant-waiting'),
    recordId: tromso('participant:fourteen-months'),
  });
  await add('GM', { role: 'guide', ...person('guide'), recordId: tromso('guide:solveig') });
  for (const [name, key] of [
    ['GE', 'completed'],
    ['GN', 'dog'],
    ['GP', 'new-2'],
  ] as const) {
    const recordId = tromso(`guide:${key}`);
    await add(name, { role: 'guide', userId: await giveAccount(system, recordId), recordId });
  }
  const handler = {
    role: 'coordinator',
    ...person('coordinator'),
    recordId: tromso('membership:coordinator'),
  } as const;
  await add('SU', handler, false);
  for (const name of ['suspended', 'ended'] as const) {
    const userId = await addCoordinator(system, name);
    await add(name, { role: 'coordinator', userId, recordId: `membership-${name}` });
  }
  const at = new Date('2026-11-19T09:00:00Z');
  await system.user.update({ where: { id: 'user-suspended' }, data: { suspendedAt: at } });
  await system.membership.update({ where: { id: 'membership-ended' }, data: { endedAt: at } });
  return Object.fromEntries(visitors) as Visitors;
}

async function open(db: SystemDb, who: Visitor, hasSecondFactor: boolean): Promise<string> {
  const { role, userId, recordId } = who;
  const branchId = storyId(`branch:${who.branch}`);
  const options = { device: '', hasSecondFactor, replaces: undefined };
  if (role === 'anonymous') throw new Error('Nobody signs in as nobody');
  if (role === 'guide' || role === 'participant') {
    return startSession(db, { role, userId, branchId, recordId }, options);
  }
  const ofBranch = role === 'admin' ? null : branchId;
  return startSession(db, { role, userId, membershipId: recordId, branchId: ofBranch }, options);
}

async function giveAccount(db: SystemDb, guideId: string): Promise<string> {
  const userId = `user-${guideId}`;
  const createdAt = new Date('2026-10-01T09:00:00Z');
  await db.user.create({ data: { id: userId, name: 'Guide', createdAt } });
  await db.guide.update({ where: { id: guideId }, data: { userId } });
  return userId;
}

async function addCoordinator(db: SystemDb, name: string): Promise<string> {
  const createdAt = new Date('2026-10-01T09:00:00Z');
  const userId = `user-${name}`;
  await db.user.create({ data: { id: userId, isStaff: true, name, createdAt } });
  const branchId = storyId('branch:tromso');
  const data = { id: `membership-${name}`, userId, branchId, role: 'coordinator', createdAt };
  await db.membership.create({ data });
  return userId;
}
