import type { TFunction } from 'i18next';
import { PAIR_KINDS, type PairKind, type TaskKind } from '~/domain/coordination/task-kinds';

export interface DigestLine {
  readonly kind: TaskKind;
  readonly count: number;
}

/** How much waits, by kind, as Today shows it; whom it is about stands on the desk alone. */
export function composeWeeklyDigest(
  props: {
    readonly lines: readonly DigestLine[];
    readonly total: number;
    readonly link: string;
    readonly account: string;
  },
  t: TFunction,
): { subject: string; body: string } {
  const { lines, total, link, account } = props;
  const said = lines.map(({ kind, count }) => {
    const what = isOfPair(kind) ? t(`today:short-${kind}`) : t(`reminder:digest-${kind}`);
    return t('reminder:digest-line', { number: count, what });
  });
  return {
    subject: t('mail:neutral-subject'),
    body: t('reminder:digest', { count: total, lines: said.join('\n'), link, account }),
  };
}

function isOfPair(kind: TaskKind): kind is PairKind {
  return PAIR_KINDS.some((one) => one === kind);
}
