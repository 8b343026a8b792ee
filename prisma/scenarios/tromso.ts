import { dice as openDice } from './dice';
import type { Judge } from './judge';
import { type Teller, tellStaff } from './tell';
import { tellGuide } from './tell-guide';
import { type AgreementTexts, tellPairing } from './tell-pairing';
import { tellParticipant } from './tell-participant';
import type { DemoPerson, Told } from './told';
import { tellLives } from './tromso-lives';
import { tellCastInPairs, tellMorePairs } from './tromso-pairs';
import { tellPapers } from './tromso-papers';
import { castOfGuides, castOfParticipants } from './tromso-people';
import { tellProposals } from './tromso-proposals';
import { tellArrivals, tellGuidesOnTheWay, tellQueue } from './tromso-queue';

/** The branch that the demo is about: everybody of domain.md section D, in the midst of things. */
export function tellTromso(
  teller: Teller,
  judge: Judge,
  texts: AgreementTexts,
): readonly DemoPerson[] {
  const { calendar } = teller;
  const dice = openDice(20_261_122);
  const year = calendar.today.year;
  const people = tellStaffOf(teller);
  const campaigns = tellCampaigns(teller);
  const caseworkers = people.filter((one) => one.role === 'caseworker').map((one) => one.userId);
  const told: Told = {
    teller,
    dice,
    calendar,
    caseworkers,
    campaigns,
    guide: (key, draft, path) =>
      tellGuide(teller, key, draft, {
        ...path,
        ...(draft.heardFrom === 'poster' ? { campaignId: dice.pick(campaigns) } : {}),
      }),
    participant(key, draft, path) {
      const isReferred = path.source === undefined && dice.chance(0.84);
      const source = path.source ?? (isReferred ? 'referral' : dice.chance(0.7) ? 'self' : 'talk');
      const by = source === 'referral' ? { caseworkerId: dice.pick(caseworkers) } : {};
      return tellParticipant(teller, key, draft, { source, ...by, ...path });
    },
    pair: (sides, path) => {
      tellPairing(teller, sides, path, { judgement: judge(sides), texts });
    },
  };
  const guides = castOfGuides(dice, year);
  const participants = castOfParticipants(dice, year, guides);
  const demo = tellCastInPairs(told, guides, participants);
  tellMorePairs(told);
  tellLives(teller);
  tellPapers(teller);
  tellProposals(told, judge, guides, participants, demo);
  tellGuidesOnTheWay(told, guides);
  tellQueue(told, participants, demo, people);
  tellArrivals(told);
  return [...people, ...demo];
}

function tellStaffOf(teller: Teller): DemoPerson[] {
  const kommune = 'Flyktningtjenesten, Tromsø kommune';
  const staff = [
    { key: 'coordinator', name: 'Ingrid Solbakken', role: 'coordinator', handlesProtected: true },
    { key: 'second-coordinator', name: 'Jonas Hætta', role: 'coordinator' },
    { key: 'caseworker', name: 'Marte Lundgren', role: 'caseworker', organisation: kommune },
    { key: 'second-caseworker', name: 'Daniel Øverli', role: 'caseworker', organisation: kommune },
    { key: 'steering', name: 'Berit Nordahl', role: 'steering', organisation: 'Fyrlykta Tromsø' },
    { key: 'admin', name: 'Tor-Erik Vik', role: 'admin' },
  ] as const;
  return staff.map((one) => {
    const { userId, membershipId } = tellStaff(teller, one);
    const branchId = one.role === 'admin' ? null : teller.branchId;
    const { key, role, name } = one;
    return { key, role, name, userId, branchId, recordId: membershipId };
  });
}

function tellCampaigns(teller: Teller): string[] {
  const campaigns = [
    ['bibliotek', 'Plakat på biblioteket', 150],
    ['uit', 'Stand på universitetet', 70],
    ['butikk', 'Oppslag på butikken', 40],
  ] as const;
  return campaigns.map(([code, name, daysAgo]) => {
    const id = teller.id(`campaign:${code}`);
    const createdAt = teller.calendar.moment(daysAgo);
    teller.book.campaign.push({ id, branchId: teller.branchId, code, name, createdAt });
    return id;
  });
}
