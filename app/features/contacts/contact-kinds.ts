export const CONTACT_CHANNELS = ['call', 'sms', 'email', 'talk'] as const;
export const CONTACT_DIRECTIONS = ['to-person', 'from-person'] as const;

/** What a contact history can be narrowed to. */
export const SHOWN = ['all', 'messages', 'talks', 'steps'] as const;
export type Shown = (typeof SHOWN)[number];
