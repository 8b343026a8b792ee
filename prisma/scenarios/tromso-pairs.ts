import { suited } from './cast';
import { drawGuide, type GuideDraft } from './draw-guide';
import { drawParticipant } from './draw-participant';
import type { PairingPath } from './tell-pairing';
import { type DemoPerson, type Guides, type Participants, type Told, tellAccount } from './told';
import { castOfGuides } from './tromso-people';

/** The pairs whom the story is about, and whom of them a visitor can be. */
export function tellCastInPairs(
  told: Told,
  guides: Guides,
  participants: Participants,
): DemoPerson[] {
  const { calendar, pair, dice } = told;
  const { branchId } = told.teller;
  const long = { signedUp: 420, inStateFor: 380, state: 'available' } as const;
  const waited = (arrived: number, since: number) =>
    ({ state: 'waiting', arrived, inStateFor: since }) as const;
  const solveigUser = tellAccount(told, 'guide', 'Solveig Bakkehaug', 'nb');
  const olenaUser = tellAccount(told, 'participant', 'Олена Шевчук', 'uk');
  const formerUser = tellAccount(told, 'former', 'Rahwa Haile', 'nb');

  const solveig = told.guide('solveig', guides.solveig, { ...long, userId: solveigUser });
  const olena = told.participant('olena', participants.olena, {
    ...waited(200, 190),
    userId: olenaUser,
  });
  pair(
    { guideId: solveig, participantId: olena },
    { state: 'active', agreed: 160, started: 152, inStateFor: 124 },
  );
  pair(
    {
      guideId: told.guide('couple', guides.couple, { ...long, hasCertificate: true }),
      participantId: told.participant('family', participants.family, waited(130, 120)),
    },
    { state: 'active', agreed: 101, started: 92, inStateFor: 64 },
  );
  const almost = calendar.monthsAgo(11, 15);
  const guideAtEnd = drawGuide(dice, calendar.today.year, 'woman');
  const atEnd = drawParticipant(dice, calendar.today.year, { sex: 'woman', language: 'uk' });
  pair(
    {
      guideId: told.guide('eleven-months', guideAtEnd, long),
      participantId: told.participant(
        'eleven-months',
        suited({ ...atEnd, unit: 'single', others: [] }, guideAtEnd),
        waited(almost + 40, almost + 30),
      ),
    },
    { state: 'active', agreed: almost + 8, started: almost, inStateFor: almost - 28 },
  );
  const guideOfBirth = drawGuide(dice, calendar.today.year, 'woman');
  pair(
    {
      guideId: told.guide('birth', guideOfBirth, long),
      participantId: told.participant('birth', participants.birth, waited(240, 230)),
    },
    { state: 'paused', agreed: 200, started: 190, inStateFor: 17 },
  );
  const first = drawGuide(dice, calendar.today.year, 'woman');
  const second = drawGuide(dice, calendar.today.year, 'woman');
  const participantId = told.participant(
    'second-chance',
    suited(participants.secondChance, second),
    waited(330, 320),
  );
  pair(
    { guideId: told.guide('no-chemistry', first, { ...long, signedUp: 400 }), participantId },
    {
      state: 'ended-early',
      agreed: 290,
      started: 281,
      inStateFor: 258,
      endReason: 'no-chemistry',
      endInitiator: 'both',
    },
  );
  pair(
    { guideId: told.guide('second-chance', second, long), participantId },
    { state: 'active', agreed: 230, started: 222, inStateFor: 194 },
  );
  const guideOfFormer = drawGuide(dice, calendar.today.year, 'woman');
  const former = told.participant('former', participants.former, {
    state: 'completed',
    arrived: 820,
    inStateFor: 400,
    source: 'referral',
    caseworkerId: told.caseworkers[0] ?? '',
    userId: formerUser,
  });
  pair(
    {
      guideId: told.guide('alumni', guideOfFormer, { ...long, state: 'alumni', signedUp: 830 }),
      participantId: former,
    },
    { state: 'completed', agreed: 780, started: 770, inStateFor: 400, endReason: 'completed' },
  );
  const base = { branchId } as const;
  return [
    {
      ...base,
      key: 'guide',
      role: 'guide',
      name: 'Solveig Bakkehaug',
      userId: solveigUser,
      recordId: solveig,
    },
    {
      ...base,
      key: 'participant',
      role: 'participant',
      name: 'Олена Шевчук',
      userId: olenaUser,
      recordId: olena,
    },
  ];
}

/** The pairs that a branch has besides: in every stage, drawn to suit one another. */
export function tellMorePairs(told: Told): void {
  const { dice, calendar, teller } = told;
  const stages: readonly (readonly [string, PairingPath])[] = [
    ['trial-10', { state: 'trial', agreed: 17, started: 10, inStateFor: 10 }],
    ['trial-20', { state: 'trial', agreed: 29, started: 20, inStateFor: 20 }],
    ['trial-29', { state: 'trial', agreed: 38, started: 29, inStateFor: 29 }],
    ['booked', { state: 'first-meeting-booked', agreed: 6, started: -3, inStateFor: 4 }],
    ['to-book', { state: 'first-meeting-to-book', agreed: 2, started: null, inStateFor: 2 }],
    ['closing', { state: 'closing', agreed: 372, started: 362, inStateFor: 6 }],
    ...[48, 66, 87, 99, 118, 141, 170, 205, 236, 267].map(
      (days): readonly [string, PairingPath] => [
        `active-${days}`,
        { state: 'active', agreed: days + 9, started: days, inStateFor: days - 28 },
      ],
    ),
    [
      'moved-away',
      {
        state: 'ended-early',
        agreed: 160,
        started: 150,
        inStateFor: 90,
        endReason: 'participant-moved',
        endInitiator: 'participant',
      },
    ],
    [
      'completed',
      { state: 'completed', agreed: 420, started: 410, inStateFor: 45, endReason: 'completed' },
    ],
  ];
  stages.forEach(([key, path], index) => {
    const sex = index % 4 === 1 ? 'man' : 'woman';
    const guide: GuideDraft =
      key === 'active-118'
        ? castOfGuides(dice, calendar.today.year).piera
        : { ...drawGuide(dice, calendar.today.year, sex), unit: 'single', others: [] };
    const drawn = drawParticipant(dice, calendar.today.year, {
      sex: key === 'active-118' ? 'man' : sex,
    });
    const participant = suited({ ...drawn, unit: 'single', others: [] }, guide);
    const state =
      path.state === 'completed' ? 'completed' : key === 'moved-away' ? 'moved' : 'waiting';
    const since = path.agreed + dice.between(4, sex === 'man' ? 140 : 40);
    told.pair(
      {
        guideId: told.guide(key, guide, {
          state: key === 'completed' ? 'resting' : 'available',
          signedUp: since + 60,
          inStateFor: key === 'completed' ? 40 : path.agreed + 8,
          ...(key === 'completed' ? { restingUntilOn: teller.calendar.day(-35) } : {}),
        }),
        participantId: told.participant(key, participant, {
          state,
          arrived: since,
          inStateFor: state === 'waiting' ? Math.max(path.agreed + 3, since - 10) : path.inStateFor,
        }),
      },
      path,
    );
  });
}
