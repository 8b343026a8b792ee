import { catalogueOf, sizeOfCatalogue } from '~/domain/matching/recruit/catalogue';
import { recruiting, recruitmentGaps } from '~/domain/matching/recruit/gaps';
import { valueProfiles } from '~/domain/matching/recruit/value-profiles';
import { inTurns, msOf } from './measure';
import { planPeople, solution } from './plan-people';
import { REGIONS, region } from './region';
import type { Cell, Report } from './report';

const SIZES = ['40 × 60', '2,000', '10,000'];
const LIST = { list: 10, depth: 20 };

/** The worth of every profile that could be recruited, beside solving once more for each. */
export async function benchRecruiting(largest: number, to: Report): Promise<void> {
  const rows: Cell[][] = [];
  for (const size of REGIONS.filter(({ name }) => SIZES.includes(name))) {
    if (size.households > largest) continue;
    const { problem, plan } = planPeople(region(size, 1));
    const profiles = sizeOfCatalogue(catalogueOf(problem));
    const times = await inTurns<'solve' | 'all' | 'list'>([
      () => ({ solve: msOf(() => solution(problem)).ms }),
      () => ({
        all: msOf(() => {
          const search = recruiting(problem, plan);
          return valueProfiles(search.rows, search.seating);
        }).ms,
      }),
      () => ({ list: msOf(() => recruitmentGaps(problem, plan, LIST)).ms }),
    ]);
    const resolving = profiles * times.solve;
    rows.push([size.name, profiles, times.all, resolving, times.list]);
    if (size.name !== '2,000') continue;
    to.atMost('2,000: worth of all profiles, ms', times.all, 80);
    to.atMost('2,000: worth of all profiles / solving for each', times.all / resolving, 1 / 100);
  }
  to.table(
    'Whom to recruit (ms)',
    ['people', 'profiles', 'worth of all', 'solving once for each', `list of ${LIST.list}`],
    rows,
  );
}
