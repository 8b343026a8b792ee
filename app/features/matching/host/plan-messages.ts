import type { PlanNote } from '../plan/open-plan';
import type { Question } from '../questions';
import type { RoundFrame, RoundSlice } from './gather-round';
import type { PlanProgress } from './plan-host';

/** What the server says to a thread that holds a plan; each is answered with a word of `FromThread`. */
export type ToThread =
  | { readonly kind: 'open'; readonly frame: RoundFrame }
  | { readonly kind: 'add'; readonly slice: RoundSlice }
  | { readonly kind: 'build' }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: Question;
      readonly asked: unknown;
    }
  | { readonly kind: 'note'; readonly notes: readonly PlanNote[] };

export type FromThread =
  | { readonly kind: 'heard' }
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'built' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  /** A question that the program could not answer; the plan stands as before. */
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };
