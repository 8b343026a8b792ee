import type { District } from '~/domain/programme/settings';

/**
 * Name of the field for the way between two districts: by their places in the list, for by code
 * fifteen districts would not fit an address.
 */
export function wayName(districts: readonly District[], from: string, to: string): string {
  const place = (code: string) => districts.findIndex((district) => district.code === code);
  return `way-${place(from)}-${place(to)}`;
}
