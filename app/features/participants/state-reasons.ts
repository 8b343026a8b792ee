/** Events that are nothing but a step: those with papers of their own have their own verbs. */
export const PLAIN_EVENTS = [
  'give-info',
  'wait',
  'pause',
  'resume',
  'lapse',
  'reactivate',
  'move',
  'withdraw',
] as const;
export type PlainEvent = (typeof PLAIN_EVENTS)[number];

/** Why a participant pauses, lapses, moves or leaves; `other` asks for a note. */
const STATE_REASONS = {
  pause: ['family', 'illness', 'work', 'travel', 'other'],
  lapse: ['no-answer', 'wrong-contact', 'other'],
  move: ['moved', 'other'],
  withdraw: ['own-wish', 'no-time', 'consent-withdrawn', 'other'],
} as const satisfies Partial<Record<PlainEvent, readonly string[]>>;

/** Empty for an event that needs no reason. */
export function reasonsFor(event: PlainEvent): readonly string[] {
  return Object.entries(STATE_REASONS).find(([known]) => known === event)?.[1] ?? [];
}
