import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { comparePlans } from '~/features/matching/drafts/compare.query.server';
import { draftChoices } from '~/features/matching/drafts/drafts.query.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { CompareForm } from '~/http/matching/compare-form';
import { Moves } from '~/http/matching/moved-notice';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { isolated } from '~/i18n/isolate';
import { BackLink, Card, DeskTitle, Notice, PrintButton, Table } from '~/ui';

const Which = z.union([z.literal('plan'), IdParam]).catch('plan');
const Query = z.object({ a: Which, b: Which });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    const idOf = (which: string) => (which === 'plan' ? null : which);
    const found = await comparePlans(ctx, plan, idOf(query.a), idOf(query.b));
    if (!found) throw notFound();
    return {
      title: ctx.t('whatif:compare-title'),
      query,
      found,
      choices: await draftChoices(ctx),
    };
  },
);

const FIGURES = [
  'people',
  'left',
  'longestLeft',
  'medianLeft',
  'total',
  'perPerson',
  'leftOut',
] as const;

/** Two plans side by side: people, waits, points, and everybody who would have another guide. */
export default function Compare() {
  const { query, found, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['whatif', 'plan', 'matching']);
  const nameOf = (name: string | null) => (name === null ? t('whatif:own-plan') : isolated(name));
  const figure = (which: 'a' | 'b', key: (typeof FIGURES)[number]) => {
    const value = found[which][key];
    const isDays = key === 'longestLeft' || key === 'medianLeft';
    if (!isDays) return String(value);
    return value === null ? t('plan:nobody') : t('matching:days', { count: value });
  };
  const { gain, lose, swap } = found.counts;
  return (
    <>
      <BackLink href="/desk/matching/what-if">{t('whatif:title')}</BackLink>
      <DeskTitle
        title={t('whatif:compare-title')}
        summary={t('whatif:compare-summary', { a: nameOf(found.a.name), b: nameOf(found.b.name) })}
        actions={<PrintButton />}
      />
      <Table
        caption={t('whatif:compare-title')}
        hideCaption
        columns={[
          { key: 'what', label: t('whatif:figure'), title: true },
          { key: 'a', label: nameOf(found.a.name), align: 'end' },
          { key: 'b', label: nameOf(found.b.name), align: 'end' },
        ]}
        rows={FIGURES.map((key) => ({
          key,
          cells: { what: t(`whatif:figure-${key}`), a: figure('a', key), b: figure('b', key) },
        }))}
      />
      <Card as="section" labelledBy="differs">
        <h2 id="differs">{t('whatif:differs', { b: nameOf(found.b.name) })}</h2>
        {gain + lose + swap === 0 ? <Notice>{t('whatif:same')}</Notice> : null}
        <Moves title={t('whatif:gain', { count: gain })} moves={found.gain} total={gain} />
        <Moves title={t('whatif:lose', { count: lose })} moves={found.lose} total={lose} />
        <Moves title={t('whatif:swap', { count: swap })} moves={found.swap} total={swap} />
      </Card>
      <CompareForm choices={choices} a={query.a} b={query.b} />
    </>
  );
}
