import { useTranslation } from 'react-i18next';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { EnvelopeDrawing, Heading, Lead, Prose } from '~/ui';

export const loader = guardedLoader({ permission: 'account.sign-in' }, async ({ ctx }) => {
  return { title: ctx.t('accounts:sent-title') };
});

export const meta = pageTitle;

/** The same words whether somebody has the address or not. */
export default function LinkSent() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <Heading level={1}>{t('sent-title')}</Heading>
      <Lead>{t('sent-text')}</Lead>
      <EnvelopeDrawing />
      <Prose>
        <p>{t('sent-nothing')}</p>
        <p>
          <a href="/sign-in">{t('try-again')}</a>
        </p>
      </Prose>
    </>
  );
}
