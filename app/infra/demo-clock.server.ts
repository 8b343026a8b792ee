import type { Clock } from '~/domain/kernel/programme-time';
import { systemClock } from './clock.server';
import type { SystemDb } from './db/database';

/** A clock that pretends to be some days from now, the hour of the day being the real one. */
export interface DemoClock extends Clock {
  readonly daysAhead: number;
  shiftTo(daysAhead: number): Promise<void>;
}

const KEY = 'demo-days-ahead';
const ZONE = 'Europe/Oslo';

/** The pretended day is kept in the database, so that a restart goes on in the same story. */
export async function openDemoClock(db: SystemDb): Promise<DemoClock> {
  const stored = await db.installation.findUnique({ where: { key: KEY } });
  let daysAhead = Number(stored?.value ?? 0);
  return {
    get daysAhead() {
      return daysAhead;
    },
    now: () => systemClock.now().toZonedDateTimeISO(ZONE).add({ days: daysAhead }).toInstant(),
    async shiftTo(days) {
      const value = String(days);
      await db.installation.upsert({
        where: { key: KEY },
        create: { key: KEY, value },
        update: { value },
      });
      daysAhead = days;
    },
  };
}
