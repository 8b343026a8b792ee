import { searchTermsOf } from '~/domain/people/search-key';
import type { Prisma } from '~/infra/db/database';
import { GUIDE_GROUPS, type GuideFilter } from './guide-filter';

/** A list's filter as the database asks it. */
export function whereOf(filter: GuideFilter): Prisma.GuideWhereInput {
  const { group, state, sex, district, isFree, text } = filter;
  const states = group ? [...GUIDE_GROUPS[group]] : undefined;
  return {
    state: state ?? (states ? { in: states } : { notIn: [...GUIDE_GROUPS.former] }),
    ...(sex ? { sex } : {}),
    ...(district ? { district } : {}),
    ...(isFree ? { state: 'available', places: { none: {} } } : {}),
    ...(text ? { OR: textFilters(text.trim()) } : {}),
  };
}

function textFilters(text: string): Prisma.GuideWhereInput[] {
  const terms = searchTermsOf(text);
  const digits = text.replace(/[\s-]/g, '');
  return [
    ...(terms.length > 0
      ? [
          {
            AND: terms.map((alternatives) => ({
              OR: alternatives.map((piece) => ({ searchKey: { contains: piece } })),
            })),
          },
        ]
      : []),
    { email: text.toLowerCase() },
    ...(/^\+?\d{5,}$/.test(digits) ? [{ phone: { contains: digits } }] : []),
  ];
}
