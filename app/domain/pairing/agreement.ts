export const SIDES = ['guide', 'participant', 'branch'] as const;
export type Side = (typeof SIDES)[number];

export const SIGNED_HOW = ['digital', 'paper', 'oral-with-interpreter'] as const;
export type SignedHow = (typeof SIGNED_HOW)[number];

export type Missing = Readonly<Record<Side, number>>;

/**
 * How many signatures each side still owes: every adult of both units signs (domain.md B1), and one
 * person for the branch. Never negative.
 */
export function missingSignatures(input: {
  readonly guideAdults: number;
  readonly participantAdults: number;
  readonly signed: readonly { readonly side: Side }[];
}): Missing {
  const owed: Record<Side, number> = {
    guide: input.guideAdults,
    participant: input.participantAdults,
    branch: 1,
  };
  for (const { side } of input.signed) owed[side] = Math.max(0, owed[side] - 1);
  return owed;
}

export function isComplete(missing: Missing): boolean {
  return SIDES.every((side) => missing[side] === 0);
}
