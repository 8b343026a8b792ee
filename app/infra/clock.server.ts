import { Temporal } from 'temporal-polyfill';
import type { Clock } from '~/domain/kernel/programme-time';

/** The machine's clock, the only place where the program asks for the time. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };
