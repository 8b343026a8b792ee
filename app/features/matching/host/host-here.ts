import { OpenPlan, type PlanNote } from '../plan/open-plan';
import { type Answered, type Asked, answer, type Question } from '../questions';
import { GatheredRound, type RoundFrame, type RoundSlice } from './gather-round';
import type { OnProgress, PlanHost } from './plan-host';

/** A plan in the memory of whoever calls: the server, for a small branch, or a thread. */
export function hostHere(frame: RoundFrame, onProgress: OnProgress = () => undefined): PlanHost {
  let round: GatheredRound | undefined = new GatheredRound(frame);
  let open: OpenPlan | undefined;
  const built = () => {
    if (open === undefined) throw new Error('A plan is built before it is asked');
    return open;
  };
  return {
    kind: 'here',
    ended: null,
    whenEnded: new Promise(() => undefined),
    renew: () => null,
    add: (slice: RoundSlice) => round?.add(slice),
    async build() {
      if (round === undefined) throw new Error('A plan is built once');
      const input = round.input();
      round = undefined;
      const people = input.round.households.length;
      open = new OpenPlan(input, {
        onRows: (done, of) => onProgress({ phase: 'comparing', done, of }),
        onPhase: (phase) =>
          onProgress({ phase: phase === 'edges' ? 'sorting' : 'placing', done: 0, of: people }),
      });
    },
    ask: async <Q extends Question>(question: Q, asked: Asked<Q>): Promise<Answered<Q>> =>
      answer(built(), question, asked),
    note: (notes: readonly PlanNote[]) => built().note(notes),
    end: () => undefined,
    retire: () => undefined,
  };
}
