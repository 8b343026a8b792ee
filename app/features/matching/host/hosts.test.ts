import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '~/domain/matching/people';
import { ANYBODY } from '~/domain/matching/recruit/profile';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { openThreads } from '~/infra/threads.server';
import { anyRound } from '~/testing/any-people';
import { guide, household, round } from '~/testing/matching-people';
import { frameOf, slicesOf } from '~/testing/round-rows';
import type { PlanNote, WhatIf } from '../plan/open-plan';
import { type Asked, QUESTIONS, type Question } from '../questions';
import { hostHere } from './host-here';
import { hostInThread } from './host-in-thread.server';
import { PlanGone, type PlanHost } from './plan-host';

const threads = openThreads({ most: 8 });
afterAll(() => threads.close());

/** Something to ask of a round with every question, about anybody or nobody. */
function everyQuestion(whatIf: WhatIf, ids: readonly string[], guides: readonly string[]) {
  const [one = 'p0', two = 'p1'] = ids;
  const [g = 'g0', other = 'g1'] = guides;
  const change = { kind: 'pin', household: two, guide: other } as const;
  const asked: { readonly [Q in Question]: Asked<Q> } = {
    overview: whatIf,
    standing: { ids, ...whatIf },
    idsInPlan: { show: 'all', order: 'fewest', ...whatIf },
    pair: { household: one, guide: g, ...whatIf },
    why: { household: one, ...whatIf },
    difference: { before: {}, after: whatIf },
    consequences: { household: one, guides: [g, other], best: 2, ...whatIf },
    contest: { household: one, ...whatIf },
    whoElse: { guide: g, except: one, most: 3, ...whatIf },
    everyone: whatIf,
    placements: whatIf,
    pairs: { pairs: [[one, g]], ...whatIf },
    tryChange: { changes: whatIf.changes ?? [], change },
    misfits: { changes: [change] },
    input: whatIf,
    unlocks: { household: one, ...whatIf },
    recruit: whatIf,
    recruits: { profile: ANYBODY, places: 2, ...whatIf },
    relaxations: { household: one, out: [], ...whatIf },
    agreed: { ...whatIf, household: one, changes: [] },
  };
  return asked;
}

async function built(host: PlanHost, people: Snapshot): Promise<PlanHost> {
  for (const slice of slicesOf(people, 5)) host.add(slice);
  await host.build();
  return host;
}

/** What a host says to a question; a fault is an answer too. */
async function said(host: PlanHost, question: Question, asked: unknown): Promise<unknown> {
  try {
    return await host.ask(question, asked as Asked<Question>);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

const WHAT_IFS: readonly WhatIf[] = [
  {},
  {
    changes: [
      { kind: 'hold', id: 'p2' },
      { kind: 'pin', household: 'p1', guide: 'g1' },
    ],
  },
  {
    settings: {
      rules: { ...DEFAULT_RULES, minOverlapSlots: 0 },
      weights: DEFAULT_WEIGHTS,
      travelMinutes: null,
    },
  },
];
const NOTES: readonly PlanNote[] = [
  { kind: 'taken', household: 'p0', guide: 'g0' },
  { kind: 'forbid', household: 'p3', guide: 'g3' },
];

describe('a plan in a thread', () => {
  it('answers every question as one in the server does, before and after notes', async () => {
    const property = fc.asyncProperty(anyRound(8, 8), async (people) => {
      const frame = frameOf(people, [{ kind: 'pin', household: 'p5', guide: 'g5' }]);
      const here = await built(hostHere(frame), people);
      const there = await built(
        hostInThread(threads, frame, () => undefined),
        people,
      );
      for (const notes of [[], NOTES]) {
        here.note(notes);
        there.note(notes);
        for (const whatIf of WHAT_IFS) {
          const asked = everyQuestion(whatIf, ['p0', 'p4', 'nobody'], ['g0', 'g1', 'nobody']);
          expect(Object.keys(asked).sort()).toEqual(Object.keys(QUESTIONS).sort());
          for (const question of Object.keys(asked) as Question[]) {
            const [a, b] = [here, there].map((host) => said(host, question, asked[question]));
            expect(await b).toEqual(await a);
          }
        }
      }
      there.end();
    });
    await fc.assert(property, { numRuns: 4, seed: 11, endOnFailure: true });
  });

  it('says so when a question cannot be answered, and goes on', async () => {
    const people = round([household()], [guide()]);
    const host = await built(
      hostInThread(threads, frameOf(people), () => undefined),
      people,
    );
    await expect(host.ask('standing', { ids: [null] } as never)).resolves.toBeDefined();
    await expect(host.ask('standing', null as never)).rejects.toThrow(/null/);
    expect(await host.ask('overview', {})).toMatchObject({ people: 1 });
    host.end();
  });

  it('tells how far it is, and ends at once when it is given up', async () => {
    const people = round([household()], [guide()]);
    const phases: string[] = [];
    const host = hostInThread(threads, frameOf(people), ({ phase }) => phases.push(phase));
    await built(host, people);
    expect(phases).toEqual(['comparing', 'sorting', 'placing']);
    const asked = host.ask('overview', {});
    host.end();
    await expect(asked).rejects.toBeInstanceOf(PlanGone);
    await expect(host.ask('overview', {})).rejects.toBeInstanceOf(PlanGone);
    expect(host.ended).toBe('ended');
  });

  it('answers what it was asked before it retires', async () => {
    const people = round([household()], [guide()]);
    const host = await built(
      hostInThread(threads, frameOf(people), () => undefined),
      people,
    );
    const asked = host.ask('overview', {});
    host.retire();
    expect(await asked).toMatchObject({ people: 1 });
    expect(host.ended).toBe('ended');
  });
});
