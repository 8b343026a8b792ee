import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readPosters } from '~/features/matching/recruit/recruit-page.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { useBrand } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { BackLink, DeskTitle, EmptyState, MittensDrawing, PrintButton, WalkersDrawing } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'matching.plan' },
  async ({ ctx, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    return { title: ctx.t('recruit:poster-title'), wanted: await readPosters(ctx, plan) };
  },
);

/** A notice for the wall: whom the branch looks for, and nothing about anybody who waits. */
export default function RecruitPoster() {
  const { wanted } = useLoaderData<typeof loader>();
  const { t } = useTranslation('recruit');
  const brand = useBrand();
  return (
    <>
      <BackLink href="/desk/matching/recruit">{t('title')}</BackLink>
      <DeskTitle
        title={t('poster-title')}
        summary={t('poster-summary')}
        actions={<PrintButton />}
      />
      {wanted.length === 0 ? (
        <EmptyState title={t('poster-empty')} drawing={<MittensDrawing />}>
          <p>{t('poster-empty-text')}</p>
        </EmptyState>
      ) : (
        <article className="fg-poster" aria-label={t('poster-title')}>
          <p className="fg-poster-brand">
            <bdi>{brand.name}</bdi>
          </p>
          <WalkersDrawing />
          <h2>{t('poster-heading')}</h2>
          <p>{t('poster-text')}</p>
          {wanted.map(({ who, demands }) => (
            <section key={[who, ...demands].join()}>
              <h3>{who}</h3>
              <p>{demands.length === 0 ? t('no-demands') : demands.join(' · ')}</p>
            </section>
          ))}
          <p className="fg-poster-call">{t('poster-call')}</p>
        </article>
      )}
    </>
  );
}
