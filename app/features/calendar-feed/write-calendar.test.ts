import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { momentAt, plannedDays } from '~/domain/meetings/weekly-plan';
import { translatorFor } from '~/i18n/translator';
import { type CalendarEntry, writeCalendar } from './write-calendar';

const t = translatorFor('nb');
const FIVE = Temporal.PlainTime.from('17:00');
const saidAt = Temporal.Instant.from('2026-09-01T10:00:00Z');

const entry = (given: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'abcdefghijklmnopqrstuvwx23',
  version: 1,
  startsAt: Temporal.Instant.from('2026-11-03T16:00:00Z'),
  minutes: 120,
  isCancelled: false,
  saidAt,
  ...given,
});

interface Seen {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
}

const wall = (moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(PROGRAMME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

function readByIcalJs(text: string): Seen[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((one) => {
    const { uid, startDate, endDate, summary } = new ICAL.Event(one);
    return { uid, start: wall(startDate.toJSDate()), end: wall(endDate.toJSDate()), summary };
  });
}

function readByNodeIcal(text: string): Seen[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) =>
    one?.type === 'VEVENT'
      ? [
          {
            uid: one.uid,
            start: wall(one.start),
            end: wall(one.end ?? one.start),
            summary: String(one.summary),
          },
        ]
      : [],
  );
}

const READERS = [
  ['ical.js', readByIcalJs],
  ['node-ical', readByNodeIcal],
] as const;

describe.each(READERS)('a calendar as %s reads it', (_, read) => {
  test.each([
    ['2026-10-20', '2026-11-03'],
    ['2027-03-23', '2027-04-06'],
    ['2027-10-26', '2027-11-09'],
  ])('has the same wall-clock time on both sides of the change of clocks between %s and %s', (fromOn, untilOn) => {
    const span = {
      fromOn: Temporal.PlainDate.from(fromOn),
      untilOn: Temporal.PlainDate.from(untilOn),
    };
    for (const weekday of [2, 7]) {
      const plan = { weekday, at: FIVE, minutes: 120, everyWeeks: 1, fromOn: span.fromOn };
      const days = plannedDays(plan, span, () => false);
      const entries = days.map((on) => entry({ id: `${on}`, startsAt: momentAt(on, FIVE) }));
      expect(read(writeCalendar(entries, t)).map(({ start, end }) => [start, end])).toEqual(
        days.map((on) => [`${on}T17:00`, `${on}T19:00`]),
      );
      expect(days.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('says when and nothing else', () => {
    expect(read(writeCalendar([entry()], t))).toEqual([
      {
        uid: 'abcdefghijklmnopqrstuvwx23@appointment',
        start: '2026-11-03T17:00',
        end: '2026-11-03T19:00',
        summary: 'Avtale',
      },
    ]);
  });

  test('keeps the night in which an hour comes twice, and the one that lacks it, apart and in order', () => {
    const night = ['2026-10-25', '2027-03-28', '2027-10-31'].map((on) =>
      entry({
        id: on,
        minutes: 60,
        startsAt: momentAt(Temporal.PlainDate.from(on), Temporal.PlainTime.from('02:30')),
      }),
    );
    expect(read(writeCalendar(night, t)).map(({ start }) => start)).toEqual([
      '2026-10-25T02:30',
      '2027-03-28T03:30',
      '2027-10-31T02:30',
    ]);
  });

  test('reads a title in any script, long or hostile, as that title and as nothing more (B11)', () => {
    for (const title of HOSTILE) {
      const hostile = (key: string) => (key === 'week:calendar-title' ? title : 'Name');
      const text = writeCalendar([entry()], hostile);
      const lines = text.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(lines.filter((line) => line.startsWith('BEGIN:'))).toHaveLength(2);
      expect(
        lines.filter((line) => /^(ATTENDEE|ORGANIZER|URL|ATTACH|LOCATION|X-EVIL)/.test(line)),
      ).toEqual([]);
      const [seen, ...more] = read(text);
      expect(more).toEqual([]);
      expect(seen?.start).toBe('2026-11-03T17:00');
    }
  });
});

/** Nothing that people write reaches a calendar; if a translation ever held one of these, it must not hurt. */
const HOSTILE = [
  'a\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM',
  'a\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil',
  'a\rX-EVIL:1',
  'a; ATTENDEE=mailto:x@example.org, b\\n:c',
  'a\\',
  `${'lang '.repeat(60)}slutt`,
  `${'🏔️'.repeat(60)}`,
  'أ'.repeat(120),
  '"; DTSTART:20200101T000000Z',
];

describe('a calendar file', () => {
  test('is the same text at every reading, and its sequence rises with each change', () => {
    expect(writeCalendar([entry()], t)).toBe(writeCalendar([entry()], t));
    expect(writeCalendar([entry()], t)).toMatch(/\r\nSEQUENCE:0\r\n/);
    const moved = writeCalendar([entry({ version: 4 })], t);
    expect(moved).toMatch(/\r\nSEQUENCE:3\r\n/);
    expect(moved).toMatch(/\r\nUID:abcdefghijklmnopqrstuvwx23@appointment\r\n/);
  });

  test('keeps what is cancelled, and says so', () => {
    expect(writeCalendar([entry({ isCancelled: true })], t)).toMatch(/\r\nSTATUS:CANCELLED\r\n/);
    expect(writeCalendar([entry()], t)).toMatch(/\r\nSTATUS:CONFIRMED\r\n/);
  });

  test.each(['nb', 'en'] as const)('has no word of what this is, in %s', (locale) => {
    const text = writeCalendar([entry()], translatorFor(locale));
    expect(text).not.toMatch(/guid|flykt|refug|deltak|particip|treff|meeting|røde|red cross|kors/i);
    expect(text.split('\r\n').map((line) => line.split(/[:;]/)[0])).toEqual([
      'BEGIN',
      'VERSION',
      'PRODID',
      'NAME',
      'X-WR-CALNAME',
      'REFRESH-INTERVAL',
      'X-PUBLISHED-TTL',
      'BEGIN',
      'UID',
      'SEQUENCE',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'SUMMARY',
      'STATUS',
      'END',
      'END',
      '',
    ]);
  });
});
