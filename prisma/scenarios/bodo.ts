import { suited } from './cast';
import { dice as openDice } from './dice';
import { drawGuide } from './draw-guide';
import { drawParticipant } from './draw-participant';
import type { Judge } from './judge';
import { type Teller, tellStaff } from './tell';
import { tellTalks } from './tell-check-ins';
import { tellGuide } from './tell-guide';
import { tellRhythm } from './tell-meetings';
import { type AgreementTexts, tellPairing } from './tell-pairing';
import { tellParticipant } from './tell-participant';
import type { DemoPerson } from './told';

/** A small branch of its own, which nobody of the first may ever see. */
export function tellBodo(teller: Teller, judge: Judge, texts: AgreementTexts): DemoPerson[] {
  const dice = openDice(20_261_123);
  const year = teller.calendar.today.year;
  const coordinator = tellStaff(teller, {
    key: 'coordinator',
    name: 'Liv Rist',
    role: 'coordinator',
    handlesProtected: true,
  });
  const caseworker = tellStaff(teller, {
    key: 'caseworker',
    name: 'Per Egil Nordnes',
    role: 'caseworker',
    organisation: 'Flyktningtjenesten, Bodø kommune',
  });
  const guides = Array.from({ length: 7 }, (_, index) => {
    const drawn = drawGuide(dice, year, index % 3 === 2 ? 'man' : 'woman');
    const draft = { ...drawn, unit: 'single' as const, others: [] };
    const state = index < 5 ? 'available' : index === 5 ? 'onboarding' : 'applied';
    const signedUp = 180 - index * 25;
    const path = { state, signedUp, inStateFor: Math.round(signedUp / 2) } as const;
    return { draft, id: tellGuide(teller, `guide-${index}`, draft, path) };
  });
  const participants = Array.from({ length: 9 }, (_, index) => {
    const drawn = drawParticipant(dice, year, { sex: index % 2 === 0 ? 'woman' : 'man' });
    const guide = guides[index]?.draft;
    const isPaired = index < 3 && guide;
    const draft = isPaired ? suited({ ...drawn, unit: 'single', others: [] }, guide) : drawn;
    const arrived = 150 - index * 14;
    return tellParticipant(teller, `participant-${index}`, draft, {
      state: index < 7 ? 'waiting' : 'referred',
      source: 'referral',
      caseworkerId: caseworker.userId,
      arrived,
      inStateFor: index < 7 ? arrived - 9 : arrived,
    });
  });
  [62, 41, 15].forEach((days, index) => {
    const guideId = guides[index]?.id;
    const participantId = participants[index];
    if (!guideId || !participantId) return;
    const sides = { guideId, participantId };
    const state = days < 28 ? 'trial' : 'active';
    const inStateFor = days < 28 ? days : days - 28;
    const path = { state, agreed: days + 9, started: days, inStateFor } as const;
    const pairingId = tellPairing(teller, sides, path, { judgement: judge(sides), texts });
    tellRhythm(teller, dice, pairingId, { every: 7, first: days - 3, last: 2 + index });
    const pairing = teller.book.pairing.find((one) => one.id === pairingId);
    if (pairing) tellTalks(teller, dice, pairing);
  });
  return [
    {
      key: 'other-branch',
      role: 'coordinator',
      name: 'Liv Rist',
      userId: coordinator.userId,
      branchId: teller.branchId,
      recordId: coordinator.membershipId,
    },
  ];
}
