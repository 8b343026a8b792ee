/** A pairing that takes a place of its guide. */
export const OPEN_PAIRING_STATES = [
  'first-meeting-to-book',
  'first-meeting-booked',
  'trial',
  'active',
  'paused',
  'closing',
] as const;

export const CLOSED_PAIRING_STATES = ['completed', 'ended-early'] as const;

export const PAIRING_STATES = [...OPEN_PAIRING_STATES, ...CLOSED_PAIRING_STATES] as const;
export type PairingState = (typeof PAIRING_STATES)[number];

/** Why a pairing ended before its time (domain.md B3); fixed, for reports count them. */
export const END_REASONS = [
  'guide-moved',
  'guide-time',
  'guide-personal',
  'participant-moved',
  'participant-time',
  'participant-family-reunited',
  'participant-personal',
  'no-chemistry',
  'language',
  'expectations',
  'lost-contact',
  'safeguarding',
  'programme',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];

export const END_INITIATORS = ['guide', 'participant', 'both', 'coordinator'] as const;
export type EndInitiator = (typeof END_INITIATORS)[number];
