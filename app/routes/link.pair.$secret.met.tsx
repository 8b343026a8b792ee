import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { raiseSignal } from '~/features/meetings/raise-signal.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  LinkButton,
  MittensDrawing,
  Prose,
  Stack,
} from '~/ui';

const permission = 'link.answer';
const params = PairParams;
const Query = z.object({ said: z.enum(['no']).optional().catch(undefined) });

export const meta = pageTitle;

export const loader = guardedLoader({ permission, params, query: Query }, async (call) => {
  const { link } = await openPairLink(call, call.params.secret);
  return {
    title: call.ctx.t('reminder:met-title'),
    hasSaidNo: call.query.said === 'no',
    otherName: link.otherName,
    logPath: `/link/pair/${call.params.secret}`,
  };
});

export const action = guardedAction({
  params,
  intents: {
    no: intent({ permission, params, form: z.object({}) }, async (call) => {
      const { secret } = call.params;
      const { ctx, link } = await openPairLink(call, secret);
      const { pairingId, side } = link;
      const speaker = { pairingId, side, byUserId: null };
      const said = await raiseSignal(ctx, speaker, 'not-met', { key: call.key });
      return said.ok ? ok({ to: `/link/pair/${secret}/met?said=no` }) : said;
    }),
  },
});

/** The question of a reminder: yes leads to writing the meeting down, no asks for a call. */
export default function Met() {
  const { hasSaidNo, otherName, logPath } = useLoaderData<typeof loader>();
  const { t } = useTranslation('reminder');
  const form = useActionData<typeof action>()?.form;
  if (hasSaidNo) {
    return (
      <Stack>
        <Heading level={1}>{t('met-thanks-title')}</Heading>
        <Lead>{t('met-thanks-text')}</Lead>
        <p>{t('met-thanks-private')}</p>
        <MittensDrawing />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <ErrorSummary form={form} />
      <Heading level={1}>
        {otherName ? t('met-question-named', { name: otherName }) : t('met-question')}
      </Heading>
      <Stack>
        <Actions>
          <LinkButton href={logPath} size="lg" icon="check">
            {t('met-yes')}
          </LinkButton>
        </Actions>
        <PostForm intent="no">
          <Actions>
            <Button size="lg" variant="secondary" icon="cross">
              {t('met-no')}
            </Button>
          </Actions>
        </PostForm>
      </Stack>
      <Prose>
        <p>{t('met-no-text')}</p>
        <p>{t('met-thanks-private')}</p>
      </Prose>
    </Stack>
  );
}
