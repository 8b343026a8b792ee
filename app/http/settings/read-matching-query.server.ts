import type { TFunction } from 'i18next';
import { MAX_SCORE } from '~/domain/matching/settings';
import type { MatchingSettings } from '~/domain/programme/matching-settings';
import type { District } from '~/domain/programme/settings';
import { travelTable, waysBetween } from '~/domain/programme/travel-minutes';
import {
  MatchingFields,
  MOST_MINUTES,
  matchingOf,
  sumOf,
} from '~/features/programme/matching-form';
import { wayName } from '~/features/programme/way-name';
import type { FormState } from '../form-state';
import { parseForm } from '../parse-form';

const WAY = 'way-';

/** What an address proposes: everything as typed and, where nothing is wrong with it, the settings. */
export interface MatchingQuery {
  readonly form: FormState;
  /** The version that was looked at when it was typed. */
  readonly version: number;
  readonly proposed: MatchingSettings | null;
}

/** The version that an address was made from; null where it proposes nothing. */
export function versionAsked(url: URL): number | null {
  const version = url.searchParams.get('version') ?? '';
  return /^\d{1,6}$/.test(version) ? Number(version) : null;
}

/**
 * Reads the settings out of an address. Ways stand there by place in the list of districts `asked`,
 * and come back by place in the list as it is `now`: somebody may have changed it meanwhile.
 */
export function readMatchingQuery(
  url: URL,
  { asked, now }: Readonly<Record<'asked' | 'now', readonly District[]>>,
  known: MatchingSettings['travelMinutes'],
  t: TFunction,
): MatchingQuery {
  const formData = new FormData();
  for (const [name, value] of url.searchParams) formData.append(name, value);
  const parsed = parseForm(formData, MatchingFields, t);
  const errors: Record<string, readonly string[]> = parsed.ok ? {} : { ...parsed.form.errors };
  const values = valuesOf(formData);
  const ways = waysBetween(now).map(([from, to]) => {
    const typed = typedWay(formData, asked, from.code, to.code);
    const name = wayName(now, from.code, to.code);
    const minutes = readMinutes(typed);
    if (minutes === undefined) errors[name] = [t('rules:minutes', { count: MOST_MINUTES })];
    if (typed !== null) values[name] = typed;
    return [from.code, to.code, minutes ?? null] as const;
  });
  if (parsed.ok && sumOf(parsed.value.weights) !== MAX_SCORE) {
    const sum = sumOf(parsed.value.weights);
    errors['weights.interests'] = [
      sum < MAX_SCORE
        ? t('rules:sum-low', { sum, count: MAX_SCORE - sum })
        : t('rules:sum-high', { sum, count: sum - MAX_SCORE }),
    ];
  }
  const isRight = parsed.ok && Object.keys(errors).length === 0;
  const areWaysAsked = [...formData.keys()].some((name) => name.startsWith(WAY));
  return {
    form: { values, errors },
    version: versionAsked(url) ?? 0,
    proposed: isRight ? matchingOf(parsed.value, areWaysAsked ? travelTable(ways) : known) : null,
  };
}

/** What stands at a way, whichever way round the list had its ends; null where nothing does. */
function typedWay(
  formData: FormData,
  districts: readonly District[],
  from: string,
  to: string,
): string | null {
  const typed =
    formData.get(wayName(districts, from, to)) ?? formData.get(wayName(districts, to, from));
  return typeof typed === 'string' ? typed : null;
}

/** Null for an empty field, undefined for what is no number of minutes. */
function readMinutes(typed: string | null): number | null | undefined {
  const text = (typed ?? '').trim();
  if (text === '') return null;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** All but the ways, whose places may have changed. */
function valuesOf(formData: FormData): Record<string, string> {
  const own = [...formData].filter(([name]) => !name.startsWith(WAY));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}
