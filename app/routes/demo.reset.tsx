import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { resetDemo } from '~/features/demo/reset-demo.server';
import { demandDemo } from '~/http/demo.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { withoutSession } from '~/http/session-cookie.server';
import { Confirm, Lead } from '~/ui';

export const loader = guardedLoader({ permission: 'demo.use' }, async ({ ctx, runtime }) => {
  demandDemo(runtime);
  return { title: ctx.t('demo:reset-title') };
});

export const meta = pageTitle;

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'demo.use', form: z.object({}) }, async ({ runtime }) => {
      await resetDemo(runtime, demandDemo(runtime));
      return ok({ to: '/demo', notice: 'demo:reset-done', headers: withoutSession(runtime.env) });
    }),
  },
});

/** The last page before the whole story starts over. */
export default function DemoReset() {
  const { t } = useTranslation('demo');
  return (
    <PostForm>
      <Confirm
        title={t('reset-title')}
        confirm={t('reset')}
        cancel={{ label: t('reset-cancel'), href: '/demo' }}
        tone="danger"
      >
        <Lead>{t('reset-text')}</Lead>
      </Confirm>
    </PostForm>
  );
}
