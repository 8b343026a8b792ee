import { distance, fold } from '../fold';

/** A district of the branch's own list: its code and every name it goes by. */
export interface DistrictName {
  readonly code: string;
  readonly names: readonly string[];
}

/**
 * The district that a cell means: the same words, else the only one that lies within a typing
 * mistake or that contains the cell as a whole word (`Sentrum` in `Tromsøya midt / sentrum`).
 * Null when none or several could be meant.
 */
export function parseDistrict(cell: string, districts: readonly DistrictName[]): string | null {
  const text = fold(cell);
  if (text === '') return null;
  const named = districts.flatMap(({ code, names }) =>
    [code, ...names].map((name) => ({ code, name: fold(name) })),
  );
  const only = (test: (name: string) => boolean): string | null => {
    const codes = new Set(named.filter(({ name }) => test(name)).map(({ code }) => code));
    return codes.size === 1 ? ([...codes][0] ?? null) : null;
  };
  return (
    only((name) => name === text) ??
    only((name) => text.length >= 5 && distance(name, text, 1) <= 1) ??
    only((name) => ` ${name} `.includes(` ${text} `)) ??
    only((name) => name.length >= 5 && ` ${text} `.includes(` ${name} `))
  );
}
