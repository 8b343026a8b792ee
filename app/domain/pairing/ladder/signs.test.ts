import { describe, expect, it } from 'vitest';
import type { MeetingState } from '~/domain/meetings/meeting-state';
import { frameOn, held, pause, storyWith, talk } from '~/testing/stories';
import type { StoryMeeting } from '../story';
import { ladderOf, type RiskSign } from './ladder';

// storyWith() starts on Monday 5 January 2026; four weeks have passed on 2 February.

type Given = Parameters<typeof storyWith>[0];
const has = (sign: RiskSign, today: string, given: Given, followUp = {}) =>
  ladderOf(storyWith(given), frameOn(today, followUp)).signs.includes(sign);

describe('hours under half the norm', () => {
  const under = (today: string, minutes: number, given: Given = {}) =>
    has('half-norm', today, { meetings: [held('2026-01-30', { minutes })], ...given });

  it('is under, not at, four of eight hours', () => {
    expect(under('2026-02-02', 225)).toBe(true);
    expect(under('2026-02-02', 240)).toBe(false);
  });

  it('is asked once four weeks have passed', () => {
    expect(under('2026-02-01', 0)).toBe(false);
    expect(under('2026-02-02', 0)).toBe(true);
  });

  it('is asked where at least half of the four weeks counted', () => {
    expect(under('2026-02-02', 0, { breaks: [pause('2026-01-10', '2026-01-23')] })).toBe(true);
    expect(under('2026-02-02', 0, { breaks: [pause('2026-01-10', '2026-01-24')] })).toBe(false);
  });
});

describe('two missed in a row', () => {
  const missed = (...states: readonly (MeetingState | Partial<StoryMeeting>)[]) =>
    has('two-missed', '2026-02-02', {
      meetings: states.map((given, index) =>
        held(`2026-01-${10 + index}`, typeof given === 'string' ? { state: given } : given),
      ),
    });

  it.each([
    ['two', ['held', 'no-show-guide', 'cancelled-by-participant'], true],
    ['one', ['no-show-guide', 'held', 'no-show-guide'], false],
    ['two, and one held after them', ['no-show-guide', 'cancelled-by-both', 'held'], false],
    [
      'two, with a plan and one taken back',
      ['no-show-guide', 'undone', 'planned', 'cancelled-by-guide'],
      true,
    ],
    ['one alone', ['no-show-participant'], false],
  ] as const)('%s', (_, states, expected) => {
    expect(missed(...states)).toBe(expected);
  });

  it('does not count what was cancelled for a break, or for a day to come', () => {
    const meetings = [
      held('2026-01-20', { state: 'cancelled-by-guide' }),
      held('2026-01-27', { state: 'cancelled-by-guide' }),
    ];
    expect(has('two-missed', '2026-01-27', { meetings })).toBe(true);
    expect(has('two-missed', '2026-01-26', { meetings })).toBe(false);
    const breaks = [pause('2026-01-26', '2026-01-28', 'away')];
    expect(has('two-missed', '2026-02-02', { meetings, breaks })).toBe(false);
  });

  it('is forgotten after ten weeks', () => {
    const meetings = ['2026-01-20', '2026-01-21'].map((on) => held(on, { state: 'no-show-guide' }));
    expect(has('two-missed', '2026-03-31', { meetings })).toBe(true);
    expect(has('two-missed', '2026-04-01', { meetings })).toBe(false);
  });

  it('takes a meeting that was held for the last of its day', () => {
    expect(
      missed(
        'no-show-guide',
        { on: held('2026-01-11').on },
        {
          state: 'cancelled-by-guide',
          on: held('2026-01-11').on,
        },
      ),
    ).toBe(false);
  });
});

describe('a low answer', () => {
  const low = (...checkIns: ReturnType<typeof talk>[]) =>
    has('low-answer', '2026-02-02', { checkIns });
  const bad = (on: string, side: 'guide' | 'participant' = 'guide') =>
    talk(on, { answer: 'bad', side });

  it('is the last one of either side, until a better one', () => {
    expect(low(bad('2026-01-20'))).toBe(true);
    expect(low(bad('2026-01-20', 'participant'), talk('2026-01-25'))).toBe(true);
    expect(low(bad('2026-01-20'), talk('2026-01-25'))).toBe(false);
    expect(low(talk('2026-01-25'), bad('2026-01-20'))).toBe(false);
    expect(low(talk('2026-01-20', { answer: 'so-so' }))).toBe(false);
  });

  it('is a wish for help too', () => {
    expect(low(talk('2026-01-20', { answer: 'good', wantsHelp: true }))).toBe(true);
  });

  it('is not undone by a call that nobody took or a talk without an answer', () => {
    const unanswered = talk('2026-01-25', { outcome: 'no-answer', answer: null });
    const mute = talk('2026-01-26', { answer: null });
    expect(low(bad('2026-01-20'), unanswered, mute)).toBe(true);
  });
});

describe('one side silent', () => {
  // 42 days after the start are over on 16 February.
  const weekly = ['2026-01-12', '2026-01-26', '2026-02-09', '2026-02-15'];
  const meetings = weekly.map((on) => held(on));
  const silent = (today: string, given: Given = {}) =>
    has('one-side-silent', today, { meetings, ...given });

  it('for six weeks while the other tells of meetings', () => {
    expect(silent('2026-02-15')).toBe(false);
    expect(silent('2026-02-16')).toBe(true);
  });

  it('is not one who has told of a meeting or talked with the coordinator', () => {
    const told = held('2026-01-06', { saidBy: ['guide', 'participant'] });
    expect(silent('2026-02-16', { meetings: [told, ...meetings] })).toBe(false);
    expect(silent('2026-02-17', { meetings: [told, ...meetings] })).toBe(true);
    const talked = talk('2026-01-20', { side: 'participant' });
    expect(silent('2026-02-16', { checkIns: [talked] })).toBe(false);
    const unanswered = { ...talked, outcome: 'no-answer' as const };
    expect(silent('2026-02-16', { checkIns: [unanswered] })).toBe(true);
  });

  it('has nobody speak through the coordinator', () => {
    const byHand = meetings.map((one) => ({ ...one, saidBy: ['coordinator' as const] }));
    expect(silent('2026-02-16', { meetings: byHand })).toBe(false);
    const both = [...meetings, held('2026-02-14', { saidBy: ['coordinator'] })];
    expect(silent('2026-02-16', { meetings: both })).toBe(true);
  });

  it('does not count still days, and not two silent sides', () => {
    const breaks = [pause('2026-01-20', '2026-01-20', 'away')];
    expect(silent('2026-02-16', { breaks })).toBe(false);
    expect(silent('2026-02-17', { breaks })).toBe(true);
    expect(silent('2026-05-30')).toBe(false);
  });
});
