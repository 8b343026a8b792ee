import type { TFunction } from 'i18next';

export interface DigestLine {
  /** Kind of Today. */
  readonly kind: string;
  readonly count: number;
}

/** How much waits, by kind, as Today shows it; whom it is about stands on the desk alone. */
export function composeWeeklyDigest(
  props: {
    readonly lines: readonly DigestLine[];
    /** More waits than the lines count. */
    readonly isCut: boolean;
    readonly link: string;
    readonly account: string;
  },
  t: TFunction,
): { subject: string; body: string } {
  const { lines, isCut, link, account } = props;
  const said = lines.map(({ kind, count }) =>
    t('reminder:digest-line', { number: count, what: t(`today:kind-${kind}`) }),
  );
  if (isCut) said.push('', t('reminder:digest-cut'));
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  return {
    subject: t('mail:neutral-subject'),
    body: t('reminder:digest', { count, lines: said.join('\n'), link, account }),
  };
}
