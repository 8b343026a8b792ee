import type { ShownGuideState } from '~/domain/people/guide-lifecycle';
import type { Tone } from '~/ui';

/** How a state looks in lists: what waits for us stands out, what is over does not. */
export const GUIDE_TONES: Readonly<Record<ShownGuideState, Tone>> = {
  interested: 'warning',
  applied: 'warning',
  'interview-booked': 'info',
  interviewed: 'warning',
  onboarding: 'info',
  available: 'success',
  reserved: 'info',
  active: 'main',
  resting: 'neutral',
  alumni: 'neutral',
  declined: 'neutral',
  withdrawn: 'neutral',
  suspended: 'danger',
  'referred-elsewhere': 'neutral',
};
