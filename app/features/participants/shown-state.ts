import { isParticipantState, type ParticipantState } from '~/domain/people/participant-lifecycle';

/** What a page says: the stored state, or for one whose place is taken what that place is. */
export type ShownState = ParticipantState | 'reserved' | 'active';

export function shownState(
  state: string,
  place: { readonly match: { readonly pairing: { readonly id: string } | null } } | null,
): ShownState {
  if (!isParticipantState(state)) throw new Error('A participant in a state that nobody knows');
  if (state !== 'waiting' || !place) return state;
  return place.match.pairing ? 'active' : 'reserved';
}
