import type { Slot } from '../../app/domain/matching/people';
import type { GuideProfile } from '../../app/domain/people/guide-profile';
import type { ParticipantProfile } from '../../app/domain/people/participant-profile';
import type { Dice } from './dice';
import { drawGuide, type GuideDraft } from './draw-guide';
import { drawParticipant, type ParticipantDraft } from './draw-participant';

type GuideTouch = Partial<Omit<GuideDraft, 'profile'>> & {
  readonly profile?: Partial<GuideProfile>;
};
type ParticipantTouch = Partial<Omit<ParticipantDraft, 'profile'>> & {
  readonly profile?: Partial<ParticipantProfile>;
};

/** A drawn guide with what matters to the story set by hand. */
export function castGuide(dice: Dice, year: number, touch: GuideTouch): GuideDraft {
  const drawn = drawGuide(dice, year, touch.sex === 'man' ? 'man' : 'woman');
  const unit = touch.unit ?? 'single';
  const others = touch.others ?? [];
  return { ...drawn, unit, others, ...touch, profile: { ...drawn.profile, ...touch.profile } };
}

/** A drawn participant, single unless said otherwise, with what matters set by hand. */
export function castParticipant(
  dice: Dice,
  year: number,
  touch: ParticipantTouch,
): ParticipantDraft {
  const drawn = drawParticipant(dice, year, {
    sex: touch.sex === 'man' ? 'man' : 'woman',
    ...(touch.contactLanguage ? { language: touch.contactLanguage } : {}),
  });
  const unit = touch.unit ?? 'single';
  const others = touch.others ?? [];
  const latinName = touch.firstName ? '' : drawn.profile.latinName;
  const profile = { ...drawn.profile, latinName, ...touch.profile };
  return { ...drawn, unit, others, ...touch, profile };
}

/** Somebody whom this guide may be paired with by every hard limit. */
export function suited(draft: ParticipantDraft, guide: GuideDraft): ParticipantDraft {
  const free: Slot[] = guide.profile.availability.slice(0, 2);
  const { profile } = draft;
  const isPatient = guide.profile.willing.includes('low-norwegian');
  const level = draft.norwegianLevel;
  const isBeginner = level === 'none' || level === 'A1';
  return {
    ...draft,
    norwegianLevel: isBeginner && !isPatient ? 'A2' : level,
    profile: {
      ...profile,
      busy: profile.busy.filter((slot) => !free.includes(slot)),
      availability: [...new Set([...profile.availability, ...free])],
      guideWish: { ...profile.guideWish, sex: 'prefer-same' },
      practical: { ...profile.practical, needs: [] },
      accessibility: [],
    },
  };
}
