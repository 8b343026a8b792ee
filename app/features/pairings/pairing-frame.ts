import { type Clock, today } from '~/domain/kernel/programme-time';
import type { PairingFrame } from '~/domain/pairing/lifecycle/pairing';
import type { ProgrammeSettings } from '~/domain/programme/settings';

/** What the rules of a pairing look at besides itself. */
export function pairingFrame(clock: Clock, settings: ProgrammeSettings): PairingFrame {
  return {
    today: today(clock),
    trialWeeks: settings.trialWeeks,
    minMonths: settings.minMonths,
    maxMonths: settings.maxMonths,
    pauseMostWeeks: settings.followUp.pauseMostWeeks,
    extendMostMonths: settings.followUp.extendMostMonths,
  };
}
