/** Who interpreted a talk. Never a child (domain.md F16). */
export const INTERPRETERS = ['not-needed', 'used', 'missing'] as const;
