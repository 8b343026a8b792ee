import { today } from '~/domain/kernel/programme-time';
import { certifiedLanguages } from '~/domain/pairing/certificate';
import { initiatorOf, type NextStep } from '~/domain/pairing/closing';
import { stateAdmits } from '~/domain/pairing/lifecycle/events';
import type { PairingFrame } from '~/domain/pairing/lifecycle/pairing';
import { afterPairingEvent } from '~/domain/pairing/pairing-lifecycle';
import type { PairingState } from '~/domain/pairing/pairing-state';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { listCertificates } from '../certificates/certificates.query.server';
import { readGuideProfile } from '../guides/guide-profile.query';
import { loadPairing } from '../pairings/pairing-row.query.server';
import { readParticipantProfile } from '../participants/participant-profile.query';
import { visibleTo } from '../participants/visible-participants.query';
import { getSettings } from '../programme/settings.query.server';

const PERSON = { firstName: true, lastName: true, profile: true } as const;

const SELECT = {
  id: true,
  state: true,
  version: true,
  startedOn: true,
  endedOn: true,
  endReason: true,
  endInitiator: true,
  lastMeetingOn: true,
  participantId: true,
  guide: { select: { ...PERSON, state: true } },
  participant: { select: { ...PERSON, state: true, isShielded: true } },
  closingAnswers: { select: { side: true, nextStep: true } },
  meetings: {
    where: { state: 'held' },
    orderBy: { meetsOn: 'desc' },
    take: 1,
    select: { meetsOn: true },
  },
  signals: { where: { handledAt: null }, take: 1, select: { id: true } },
} as const satisfies Prisma.PairingSelect;

/**
 * Everything the desk's page at the end of a pairing shows; null where this coordinator may not know
 * of it. Who asked and what each side answered is for this page alone.
 */
export async function readClosing(ctx: Context, id: string) {
  const row = await ctx.db.pairing.findFirst({
    where: { id, participant: visibleTo(ctx.actor) },
    select: SELECT,
  });
  if (!row) return null;
  const state = row.state as PairingState;
  const asked = await ctx.db.stateChange.findMany({
    where: { subjectType: 'pairing', subjectId: id, event: 'ask-to-end' },
    orderBy: { at: 'desc' },
    take: 20,
    select: { actorRole: true, at: true },
  });
  const { settings } = await getSettings(ctx.db);
  const frame: PairingFrame = {
    today: today(ctx.clock),
    trialWeeks: settings.trialWeeks,
    minMonths: settings.minMonths,
    maxMonths: settings.maxMonths,
    pauseMostWeeks: settings.followUp.pauseMostWeeks,
    extendMostMonths: settings.followUp.extendMostMonths,
  };
  const now = frame.today.toString();
  const stepOf = (side: string) =>
    (row.closingAnswers.find((one) => one.side === side)?.nextStep as NextStep | undefined) ?? null;
  const nameOf = (person: { firstName: string; lastName: string }) =>
    `${person.firstName} ${person.lastName}`.trim();
  const spoken = [
    ...readGuideProfile(row.guide.profile).languages,
    ...readParticipantProfile(row.participant.profile).languages,
  ];
  return {
    id,
    state,
    version: row.version,
    today: now,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    endReason: row.endReason,
    endInitiator: row.endInitiator,
    /** The day to begin with in the form: what was planned, else the last time they met. */
    lastMeetingOn: row.lastMeetingOn,
    lastHeldOn: row.meetings[0]?.meetsOn ?? null,
    isOpen: row.endedOn === null,
    canPlan: state === 'closing' || stateAdmits(state, 'begin-closing'),
    canComplete: await canComplete(ctx, id, frame),
    minMonths: settings.minMonths,
    askedBy: initiatorOf(asked.map(({ actorRole }) => actorRole)),
    hasSignal: row.signals.length > 0,
    isShielded: row.participant.isShielded,
    steps: { guide: stepOf('guide'), participant: stepOf('participant') },
    states: { guide: row.guide.state, participant: row.participant.state },
    names: { guide: nameOf(row.guide), participant: nameOf(row.participant) },
    participantId: row.participantId,
    languages: certifiedLanguages(spoken.map(({ code }) => code)),
    certificates: await listCertificates(ctx.db, { pairingId: id }),
  };
}

export type ClosingPage = NonNullable<Awaited<ReturnType<typeof readClosing>>>;

/** Whether it has lasted long enough to be completed today, through a closing if that is not begun. */
async function canComplete(ctx: Context, id: string, frame: PairingFrame): Promise<boolean> {
  const loaded = await loadPairing(ctx.db, id, frame);
  if (!loaded) return false;
  const begun =
    loaded.pairing.state === 'closing'
      ? { ok: true as const, value: loaded.pairing }
      : afterPairingEvent(loaded.pairing, { type: 'begin-closing' }, frame);
  return begun.ok && afterPairingEvent(begun.value, { type: 'complete' }, frame).ok;
}
