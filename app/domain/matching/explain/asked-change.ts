import type { Change } from '../relax/change';

/** How a request to agree to a change stands; `withdrawn` is also a no that is not remembered any more. */
export const REQUEST_STATES = ['asked', 'accepted', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Who interpreted the talk in which the answer was given. Never a child or a relative. */
export const ANSWER_INTERPRETERS = ['not-needed', 'used', 'missing'] as const;
export type AnswerInterpreter = (typeof ANSWER_INTERPRETERS)[number];

/** A change in one word: the same for everybody who is asked the same of the same person. */
export function changeKey({ side, unit, code, value }: Change): string {
  return [side, unit, code, value ?? ''].join(':');
}

/**
 * About sex, home or faith: asked alone, with a trained interpreter where one is needed, and a no is
 * taken without a reason. Whoever asks must not be somebody the answer could hurt.
 */
export function isPrivate({ code }: Pick<Change, 'code'>): boolean {
  return code === 'guide-sex' || code === 'participant-sex' || code === 'not-at-home';
}

/** Nothing to write down by a yes: somebody must see the paper first. */
export function needsProof({ code }: Pick<Change, 'code'>): boolean {
  return code === 'certificate';
}
