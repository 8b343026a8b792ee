import { useTranslation } from 'react-i18next';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { BackLink, DeskTitle } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'referral.own' }, async ({ ctx }) => {
  return { title: ctx.t('referral:shielded-title') };
});

/** After a referral with special care: it is in no list, so this page says what happens. */
export default function ReferralSent() {
  const { t } = useTranslation('referral');
  return (
    <>
      <BackLink href="/caseworker">{t('back')}</BackLink>
      <DeskTitle title={t('shielded-title')} summary={t('shielded-lead')} />
    </>
  );
}
