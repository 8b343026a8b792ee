import { HARD_RULES, type HardRule, type Rule } from './hard-rule';
import {
  certificate,
  children,
  guideSex,
  minorGuide,
  minorParticipant,
  participantSex,
  specialCare,
} from './rules-people';
import { accessibility, contactTime, language, pets, smoking, travel } from './rules-practical';

/** Every hard limit of the programme; a new one starts in `HARD_RULES` and the catalogues. */
const RULES: Readonly<Record<HardRule, Rule>> = {
  'household-available': {
    reads: (h) => Number(h.unit.available),
    fails: (h) => !h.unit.available,
  },
  'guide-available': { reads: () => 0, fails: (_, g) => !g.unit.available },
  capacity: { reads: () => 0, fails: (_, g) => g.unit.capacity < 1 },
  'guide-sex': guideSex,
  'participant-sex': participantSex,
  'contact-time': contactTime,
  language,
  'minor-participant': minorParticipant,
  'minor-guide': minorGuide,
  children,
  certificate,
  'special-care': specialCare,
  accessibility,
  pets,
  smoking,
  travel,
  blocked: {
    reads: (h) => (h.blocked === undefined ? '' : h.unit.id),
    fails: (h, g) => h.blocked?.has(g.unit.id) ?? false,
  },
};

export const RULE_LIST: readonly (Rule & { readonly code: HardRule })[] = HARD_RULES.map(
  (code) => ({ code, ...RULES[code] }),
);
