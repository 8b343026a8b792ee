/**
 * What one side says to the other with a changed meeting. Fixed words: the other reads them in the
 * own language, and no place, name or illness can stand in them.
 */
export const MEETING_WORDS = ['cannot', 'work', 'away', 'weather', 'sorry', 'see-you'] as const;
export type MeetingWord = (typeof MEETING_WORDS)[number];
