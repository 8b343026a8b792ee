import { Temporal } from 'temporal-polyfill';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import type { PairingStory, StoryBreak, StoryCheckIn, StoryMeeting } from '~/domain/pairing/story';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import type { FollowUp } from '~/domain/programme/follow-up';

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** An active pairing since Monday 5 January 2026 in which nothing has happened. */
export function storyWith(
  given: Partial<Omit<PairingStory, 'startedOn'>> & { readonly startedOn?: string | null } = {},
): PairingStory {
  const { startedOn: start = '2026-01-05', ...rest } = given;
  const startedOn = start === null ? null : day(start);
  return {
    pairingId: 'pairing-a',
    guideId: 'guide-a',
    participantId: 'participant-a',
    coordinatorUserId: null,
    state: 'active',
    stateSince: startedOn ?? day('2026-01-05'),
    plannedEndOn: startedOn?.add({ months: 12 }) ?? null,
    endedOn: null,
    breaks: [],
    meetings: [],
    checkIns: [],
    signals: [],
    ...rest,
    startedOn,
  };
}

/** The default settings on a day, without public holidays unless they are named. */
export function frameOn(
  today: string,
  followUp: Partial<FollowUp> = {},
  holidays: readonly string[] = [],
): FollowFrame {
  return {
    today: day(today),
    settings: { ...DEFAULT_SETTINGS, followUp: { ...DEFAULT_SETTINGS.followUp, ...followUp } },
    holidays: new Set(holidays),
  };
}

/** Two hours in person, told by the guide. */
export function held(on: string, given: Partial<StoryMeeting> = {}): StoryMeeting {
  return {
    id: `meeting-${on}`,
    on: day(on),
    state: 'held',
    mode: 'in-person',
    minutes: 120,
    saidBy: ['guide'],
    isDisputed: false,
    ...given,
  };
}

export function pause(from: string, until: string, kind: StoryBreak['kind'] = 'pause'): StoryBreak {
  return { kind, reason: 'holiday', fromOn: day(from), untilOn: day(until) };
}

/** A first check-in with the guide, done, that went well. */
export function talk(on: string, given: Partial<StoryCheckIn> = {}): StoryCheckIn {
  return {
    side: 'guide',
    dueKey: '',
    kind: 'between',
    outcome: 'done',
    answer: 'good',
    wantsHelp: false,
    heldOn: day(on),
    nextOn: null,
    ...given,
  };
}
