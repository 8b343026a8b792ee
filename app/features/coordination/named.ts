/** What Today shows of a person: enough to call them, no more. */
export interface Named {
  readonly first: string;
  readonly full: string;
  readonly phone: string | null;
}

interface PersonRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly alias?: string;
  readonly phone: string | null;
}

/** A guide or participant by the name that is used of them. */
export function namedOf({ firstName, lastName, alias, phone }: PersonRow): Named {
  const first = alias || firstName;
  return { first, full: [first, lastName].join(' ').trim(), phone };
}
