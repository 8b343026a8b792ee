import { Outlet, useLocation, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pairPath } from '~/features/pair-pages';
import { guardedLoader } from '~/http/guarded.server';
import { BackLink } from '~/ui';

export const loader = guardedLoader({ permission: 'link.answer' }, async () => null);

/** Pages that a pair comes to from its first one, and that have no way of their own back to it. */
const WITH_WAY_BACK = ['ideas', 'how', 'closing', 'card', 'met'] as const;

/** What the pages behind a pair's link share: the way back to the first. */
export default function PairPages() {
  const { secret = '' } = useParams();
  const { t } = useTranslation('log');
  const page = useLocation().pathname.split('/').at(-1);
  return (
    <>
      {WITH_WAY_BACK.some((one) => one === page) ? (
        <BackLink href={pairPath(secret)}>{t('pages')}</BackLink>
      ) : null}
      <Outlet />
    </>
  );
}
