import { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { dayOf, daysBetween, PROGRAMME_ZONE, today } from '~/domain/kernel/programme-time';
import type { GuideUnit, Sex } from '~/domain/matching/people';
import { mayRequire, ONBOARDING_KINDS, openItems } from '~/domain/people/guide-checklist';
import {
  canHappen,
  GUIDE_EVENTS,
  type GuideState,
  shownState,
} from '~/domain/people/guide-lifecycle';
import { profileGaps } from '~/domain/people/guide-profile';
import { dateOf, momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { checklistOf } from './checklist';
import { findSameContact, readGuideConsents, readGuideHistory } from './guide-history.query.server';
import { readGuideProfile } from './guide-profile-schema';

const RECORD = {
  persons: { orderBy: { id: 'asc' } },
  onboarding: true,
  places: {
    select: {
      match: {
        select: {
          id: true,
          participant: { select: { firstName: true, alias: true, isShielded: true } },
          pairing: { select: { id: true } },
        },
      },
    },
  },
  campaign: { select: { name: true } },
} as const satisfies Prisma.GuideInclude;

/** Everything on a guide's page, or null where the branch has no such guide; the reading is kept. */
export async function readGuide(ctx: Context, id: string) {
  const row = await ctx.db.guide.findFirst({ where: { id }, include: RECORD });
  if (!row) return null;
  await keepReading(ctx, id);
  const state = row.state as GuideState;
  const profile = readGuideProfile(row.profile);
  const day = today(ctx.clock);
  return {
    id,
    version: row.version,
    state,
    shown: shownState(
      state,
      row.places.map(({ match }) => match.pairing !== null),
    ),
    stateSinceOn: dayOf(momentOf(row.stateSince)).toString(),
    stateDays: daysBetween(dayOf(momentOf(row.stateSince)), day),
    events: GUIDE_EVENTS.filter((event) => canHappen(event, state)),
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    phone: row.phone,
    preferredChannel: row.preferredChannel,
    sex: row.sex as Sex,
    birthYear: row.birthYear,
    unit: row.unit as GuideUnit,
    district: row.district,
    heardFrom: row.heardFrom,
    campaign: row.campaign?.name ?? '',
    restingUntilOn: row.restingUntilOn,
    capacity: row.capacity,
    places: row.places.map(({ match }) => placeOf(match)),
    persons: row.persons.map(({ id: personId, firstName, sex, birthYear, isAdult }) => ({
      id: personId,
      firstName,
      sex,
      birthYear,
      isAdult,
    })),
    profile,
    gaps: profileGaps(row.birthYear, profile),
    checklist: linesOf(row.onboarding),
    open: openItems(checklistOf(row.onboarding), day.toString()),
    interviewAt: interviewMoment(row.onboarding),
    sameContact: await findSameContact(ctx, row),
    isConsentOpen: row.consentToConfirm,
    consents: await readGuideConsents(ctx, id),
    history: await readGuideHistory(ctx, id, row.onboarding),
  };
}
export type GuidePage = NonNullable<Awaited<ReturnType<typeof readGuide>>>;
export type ChecklistLine = GuidePage['checklist'][number];

type Item = Prisma.OnboardingItemGetPayload<object>;

function linesOf(items: readonly Item[]) {
  return ONBOARDING_KINDS.flatMap((kind) => {
    const item = items.find((one) => one.kind === kind);
    if (!item) return [];
    const { isRequired, doneOn, reference, expiresOn, doneByUserId } = item;
    return [
      {
        kind,
        isRequired,
        doneOn,
        // The interview line holds the booked time until it has been held.
        reference: kind === 'interview' ? '' : reference,
        expiresOn,
        doneByUserId,
        mayRequire: mayRequire(kind),
      },
    ];
  });
}

/** The booked time, kept as wall-clock time of the programme, as a moment; null when none is booked. */
function interviewMoment(items: readonly Item[]): string | null {
  const reference = items.find(({ kind }) => kind === 'interview')?.reference;
  if (!reference) return null;
  return Temporal.PlainDateTime.from(reference)
    .toZonedDateTime(PROGRAMME_ZONE)
    .toInstant()
    .toString();
}

type PlaceMatch = Prisma.GuideGetPayload<{ include: typeof RECORD }>['places'][number]['match'];

/** A shielded participant is named on no page but the handlers' own. */
function placeOf({ id, participant, pairing }: PlaceMatch) {
  const { isShielded, alias, firstName } = participant;
  return {
    matchId: id,
    pairingId: pairing?.id ?? null,
    participantName: isShielded ? null : alias || firstName,
  };
}

async function keepReading(ctx: Context, id: string): Promise<void> {
  await ctx.db.accessEvent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      at: dateOf(ctx.clock.now()),
      actorUserId: userIdOf(ctx.actor) ?? '',
      actorRole: ctx.actor.role,
      subjectType: 'guide',
      subjectId: id,
      page: 'record',
    },
  });
}
