import type { LogDayRefusal } from '~/domain/meetings/log-day';
import type { CommonRefusal } from '../refusal-codes';

export type MeetingRefusal =
  | LogDayRefusal
  | 'day-said-already'
  | 'length-not-allowed'
  | 'away-too-long'
  | 'away-in-past';

export type MeetingAnswer = MeetingRefusal | CommonRefusal;
