import { suited } from './cast';
import { drawGuide } from './draw-guide';
import { drawParticipant } from './draw-participant';
import type { Judge } from './judge';
import { type Sides, tellMatch } from './tell-pairing';
import { type DemoPerson, type Guides, type Participants, type Told, tellAccount } from './told';

/** A proposal in each state: asked yesterday, asked long ago, half a yes, and two that were declined. */
export function tellProposals(
  told: Told,
  judge: Judge,
  guides: Guides,
  participants: Participants,
  demo: DemoPerson[],
): void {
  const { dice, calendar, teller } = told;
  const { branchId } = teller;
  const year = calendar.today.year;
  const waited = (arrived: number) =>
    ({ state: 'waiting', arrived, inStateFor: arrived - 10 }) as const;
  const available = { state: 'available', signedUp: 110, inStateFor: 60 } as const;
  const propose = (sides: Sides, state: Parameters<typeof tellMatch>[2]['state'], days: number[]) =>
    tellMatch(teller, sides, {
      state,
      approved: days[0] ?? 0,
      inStateFor: days[1] ?? 0,
      judgement: judge(sides),
      place: state === 'guide-asked' || state === 'participant-asked' ? 1 : null,
    });
  const askedUser = tellAccount(told, 'guide-asked', 'Håkon Myhre', 'nb');
  const asked = told.guide('asked', guides.asked, { ...available, userId: askedUser });
  const robel = told.participant('asked', participants.asked, waited(130));
  propose({ guideId: asked, participantId: robel }, 'guide-asked', [1, 1]);
  demo.push({
    branchId,
    key: 'guide-asked',
    role: 'guide',
    name: 'Håkon Myhre',
    userId: askedUser,
    recordId: asked,
  });

  const slow = { ...drawGuide(dice, year, 'woman'), unit: 'single' as const, others: [] };
  const slowFor = { ...drawParticipant(dice, year, { sex: 'woman' }), unit: 'single' as const };
  const slowGuide = told.guide('asked-long-ago', slow, available);
  const slowOther = told.participant('asked-long-ago', suited(slowFor, slow), waited(70));
  propose({ guideId: slowGuide, participantId: slowOther }, 'guide-asked', [8, 8]);

  const willing = drawGuide(dice, year, 'woman');
  const selamUser = tellAccount(told, 'participant-asked', 'ሰላም ገብረመድህን', 'ti');
  const willingGuide = told.guide('said-yes', willing, available);
  const selam = told.participant('selam', suited(participants.selam, willing), {
    ...waited(55),
    userId: selamUser,
  });
  propose({ guideId: willingGuide, participantId: selam }, 'participant-asked', [4, 2]);
  demo.push({
    branchId,
    key: 'participant-asked',
    role: 'participant',
    name: 'ሰላም ገብረመድህን',
    userId: selamUser,
    recordId: selam,
  });

  // Said no once: back among those who wait, and never proposed to one another again.
  const busy = told.guide('said-no', drawGuide(dice, year, 'woman'), available);
  const amina = told.participant('amina', participants.amina, waited(90));
  propose({ guideId: busy, participantId: amina }, 'declined-by-guide', [30, 27]);
  const twoPlaces = told.guide('two-places', guides.twoPlaces, { ...available, capacity: 2 });
  const mohammed = told.participant('mohammed', participants.mohammed, waited(210));
  propose({ guideId: twoPlaces, participantId: mohammed }, 'declined-by-participant', [50, 44]);
}
