import type { ActorCode } from '~/domain/access/permissions';
import type { SystemDb } from '~/infra/db/database';
import { storyId } from '../../prisma/scenarios/dice';
import { addCertificates } from './access-certificates';
import { addExpenses } from './access-expenses';
import type { Visitor } from './access-people';
import { addRequests } from './access-requests';
import { addTasks } from './access-tasks';

/** A record that an address can name, and what the story says of it. */
export interface NamedRecord {
  readonly label: 'own' | 'shielded' | 'other branch' | 'nobody' | 'malformed';
  readonly id: string;
  readonly branch: 'tromso' | 'bodo' | null;
  readonly participantId?: string;
  readonly guideId?: string;
  readonly isOpen?: boolean;
  readonly referredBy?: string;
}

export type RecordKind =
  | 'participant'
  | 'waiting'
  | 'guide'
  | 'match'
  | 'pairing'
  | 'campaign'
  | 'certificate'
  | 'referral'
  | 'import'
  | 'approval'
  | 'draft'
  | 'request'
  | 'expense'
  | 'task';
export type Records = Readonly<Record<RecordKind, readonly NamedRecord[]>>;

/** Well formed, and nobody's. */
export const NOBODY = 'abcdefghijklmnopqrstuvwx23';
const MALFORMED = '..%2F..%2Fetc%2Fpasswd';
const at = new Date('2026-11-10T09:00:00Z');
const RUN = {
  fileName: 'liste.csv',
  headings: ['Navn'],
  guessedKind: 'participants',
  uses: { guides: [], participants: [] },
  never: [],
  choices: [''],
  words: { adult: 'Voksen', child: 'Barn' },
};
const tromso = (name: string) => storyId(`tromso:${name}`);
const bodo = (name: string) => storyId(`bodo:${name}`);

/** For each kind of record one of each: own, of a shielded person, of the other branch, none, no id. */
export async function findRecords(db: SystemDb): Promise<Records> {
  const olena = tromso('participant:olena');
  const solveig = tromso('guide:solveig');
  const shielded = tromso('participant:protected');
  const longest = tromso('participant:fourteen-months');
  const referral = (branchId: string, who: string) =>
    db.referral.findFirstOrThrow({
      where: { branchId, caseworkerUserId: who, participant: { isShielded: false } },
      orderBy: { id: 'asc' },
    });
  const referred = await referral(storyId('branch:tromso'), tromso('user:caseworker'));
  const referredThere = await referral(storyId('branch:bodo'), bodo('user:caseworker'));
  const people = {
    participantId: olena,
    guideId: solveig,
    isOpen: true,
  };
  const own = { label: 'own', branch: 'tromso', ...people } as const;
  const hidden = { label: 'shielded', branch: 'tromso', participantId: shielded } as const;
  const pairing = await db.pairing.findFirstOrThrow({ where: { participantId: olena } });
  const match = await db.match.findFirstOrThrow({
    where: { participantId: tromso('participant:asked'), state: 'guide-asked' },
  });
  const ofShielded = await pairShielded(db, shielded);
  const foreign = await db.pairing.findFirstOrThrow({
    where: { branchId: storyId('branch:bodo') },
  });
  const imports = await addImports(db);
  const requests = await addRequests(db, { own: longest, shielded });
  const plans = await addPlans(db);
  const expenses = await addExpenses(db, pairing.id, ofShielded.pairingId, foreign.id);
  const tasks = await addTasks(db, { own: pairing.id, shielded });
  const certificates = await addCertificates(db, pairing.id, ofShielded.pairingId, foreign.id);
  const rest = [
    { label: 'nobody', id: NOBODY, branch: null },
    { label: 'malformed', id: MALFORMED, branch: null },
  ] as const;
  const other = (id: string) => ({ label: 'other branch', id, branch: 'bodo' }) as const;
  const campaign = tromso('campaign:uit');
  const ofBodo = { id: 'b'.repeat(26), branchId: storyId('branch:bodo'), code: 'bodoplakat' };
  await db.campaign.create({ data: { ...ofBodo, name: 'Plakat', createdAt: at } });
  const asked = { ...own, participantId: match.participantId, guideId: match.guideId };
  return {
    participant: [
      { ...own, id: olena },
      { ...hidden, id: shielded },
      other(bodo('participant:participant-5')),
      ...rest,
    ],
    waiting: [
      { label: 'own', branch: 'tromso', id: longest, participantId: longest },
      { ...hidden, id: shielded },
      other(bodo('participant:participant-5')),
      ...rest,
    ],
    guide: [
      { label: 'own', branch: 'tromso', id: solveig, guideId: solveig },
      other(bodo('guide:guide-5')),
      ...rest,
    ],
    match: [
      { ...asked, id: match.id },
      { ...hidden, id: ofShielded.matchId },
      other(foreign.matchId),
      ...rest,
    ],
    pairing: [
      { ...own, id: pairing.id },
      { ...hidden, id: ofShielded.pairingId },
      other(foreign.id),
      ...rest,
    ],
    referral: [
      { ...own, id: referred.id, referredBy: referred.caseworkerUserId },
      other(referredThere.id),
      ...rest,
    ],
    campaign: [{ label: 'own', branch: 'tromso', id: campaign }, other(ofBodo.id), ...rest],
    request: [
      { ...own, participantId: longest, guideId: solveig, id: requests.own },
      { ...hidden, id: requests.shielded },
      other(requests.other),
      ...rest,
    ],
    certificate: [
      { ...own, id: certificates.own },
      { ...hidden, id: certificates.shielded },
      other(certificates.other),
      ...rest,
    ],
    expense: [
      { ...own, id: expenses.own },
      { ...hidden, id: expenses.shielded },
      other(expenses.other),
      ...rest,
    ],
    task: [
      { ...own, id: tasks.own },
      { ...hidden, id: tasks.shielded },
      other(tasks.other),
      ...rest,
    ],
    import: [{ label: 'own', branch: 'tromso', id: imports.own }, other(imports.other), ...rest],
    approval: [{ label: 'own', branch: 'tromso', id: plans.own }, other(plans.other), ...rest],
    draft: [{ label: 'own', branch: 'tromso', id: plans.own }, other(plans.other), ...rest],
  };
}

/** The shielded participant gets a pairing, so that it too can be asked for. */
async function pairShielded(db: SystemDb, participantId: string) {
  const branchId = storyId('branch:tromso');
  const guideId = tromso('guide:sami');
  const matchId = 'm'.repeat(26);
  const pairingId = 'p'.repeat(26);
  const common = { branchId, participantId, guideId, stateSince: at, createdAt: at };
  const approvedByUserId = tromso('user:coordinator');
  const rules = { score: 500, explanation: {}, rulesVersion: 1, algorithmVersion: 'test' };
  await db.match.create({
    data: { ...common, ...rules, id: matchId, state: 'agreed', approvedByUserId },
  });
  const place = { id: 'l'.repeat(26), branchId, guideId, number: 1, participantId, matchId };
  await db.guidePlace.create({ data: { ...place, takenAt: at } });
  await db.pairing.create({
    data: { ...common, id: pairingId, matchId, state: 'active', startedOn: '2026-11-10' },
  });
  return { matchId, pairingId };
}

async function addImports(db: SystemDb): Promise<{ own: string; other: string }> {
  const data = { kind: 'participants', state: 'done', mapping: RUN, totalRows: 0, createdAt: at };
  const make = async (id: string, slug: 'tromso' | 'bodo', user: string) => {
    const createdByUserId = storyId(`${slug}:${user}`);
    await db.importRun.create({
      data: { ...data, id, branchId: storyId(`branch:${slug}`), createdByUserId },
    });
    return id;
  };
  return {
    own: await make('i'.repeat(26), 'tromso', 'user:second-coordinator'),
    other: await make('j'.repeat(26), 'bodo', 'user:coordinator'),
  };
}

/** A what-if and a press that approved several, of each branch, under one id. */
async function addPlans(db: SystemDb): Promise<{ own: string; other: string }> {
  const make = async (id: string, slug: 'tromso' | 'bodo', user: string) => {
    const row = { id, branchId: storyId(`branch:${slug}`), byUserId: storyId(`${slug}:${user}`) };
    await db.planDraft.create({ data: { ...row, name: 'Etter kurset', createdAt: at } });
    await db.approvalRun.create({ data: { ...row, at, outcome: [] } });
    return id;
  };
  return {
    own: await make('d'.repeat(26), 'tromso', 'user:second-coordinator'),
    other: await make('e'.repeat(26), 'bodo', 'user:coordinator'),
  };
}

/** How this visitor stands to this record, as the columns of the matrix tell people apart. */
export function standing(visitor: Visitor, record: NamedRecord): ActorCode {
  if (visitor.code === 'AN' || visitor.code === 'SU') return visitor.code;
  switch (visitor.role) {
    case 'coordinator':
      if (record.branch !== visitor.branch) return 'CX';
      return visitor.name === 'CN' ? 'CN' : 'CO';
    case 'caseworker':
      return record.referredBy === visitor.userId ? 'MR' : 'MN';
    case 'participant':
      return record.participantId === visitor.recordId ? 'PS' : 'PO';
    case 'guide':
      return record.guideId === visitor.recordId && record.isOpen
        ? 'GM'
        : visitor.name === 'GM'
          ? 'GN'
          : visitor.code;
    default:
      return visitor.code;
  }
}
