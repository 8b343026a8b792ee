/** What a coordinator did about a signal. */
export const SIGNAL_DEEDS = ['called', 'met', 'passed-on', 'nothing-needed'] as const;
export type SignalDeed = (typeof SIGNAL_DEEDS)[number];
