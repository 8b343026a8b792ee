import { describe, expect, it } from 'vitest';
import { frameOn, pause, storyWith, talk } from '~/testing/stories';
import { dueItems, nextDue } from './due';

// storyWith() starts on Monday 5 January 2026: day 10 is 15 January, day 28 is 2 February.

const keys = (story = storyWith(), today = '2026-01-15', followUp = {}) =>
  dueItems(story, frameOn(today, followUp)).map(({ key }) => key);
const evaluated = (...sides: ('guide' | 'participant')[]) =>
  sides.map((side) =>
    talk('2026-01-05', { kind: 'evaluation-start', dueKey: `evaluation-start:${side}`, side }),
  );
const begun = (given: Parameters<typeof storyWith>[0] = {}) =>
  storyWith({
    ...given,
    checkIns: [...evaluated('guide', 'participant'), ...(given?.checkIns ?? [])],
  });

describe('what falls due, and on which day', () => {
  it.each([
    ['2026-01-14', []],
    ['2026-01-15', ['check-in-first:guide', 'check-in-first:participant']],
  ])('asks both sides for the first check-in from day 10: %s', (today, expected) => {
    expect(keys(begun(), today)).toEqual(expected);
  });

  it('calls the first check-in late from day 15', () => {
    const [item] = dueItems(begun(), frameOn('2026-01-15'));
    expect(item?.lateAfterOn.toString()).toBe('2026-01-19');
  });
});

it('gives an item until a check-in of its key is done, and no other side with it', () => {
  const answer = (outcome: 'done' | 'no-answer') =>
    begun({
      checkIns: [
        talk('2026-01-15', { dueKey: 'check-in-first:guide', kind: 'check-in-first', outcome }),
      ],
    });
  expect(keys(answer('no-answer'), '2026-01-20')).toHaveLength(2);
  expect(keys(answer('done'), '2026-01-20')).toEqual(['check-in-first:participant']);
});

it('lets what is open wait during a pause, and gives what fell into it on the day after', () => {
  const story = begun({ breaks: [pause('2026-01-10', '2026-01-31')] });
  expect(keys(story, '2026-01-31')).toEqual([]);
  const items = dueItems(story, frameOn('2026-02-01'));
  expect(items.map(({ dueOn, lateAfterOn }) => `${dueOn} ${lateAfterOn}`)).toEqual([
    '2026-02-01 2026-02-05',
    '2026-02-01 2026-02-05',
  ]);
});

it('tells what comes next', () => {
  expect(nextDue(begun(), frameOn('2026-01-15'))?.key).toBe('check-in-second:guide');
});
