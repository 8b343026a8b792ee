import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { today } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import { EXPENSE_KINDS } from '~/domain/meetings/expense';
import { SendForm } from '~/features/expenses/expense-forms';
import { ownExpenses } from '~/features/expenses/expenses.query.server';
import { sendExpense } from '~/features/expenses/send-expense.server';
import { pairPath } from '~/features/pair-pages';
import { getSettings } from '~/features/programme/settings.query.server';
import { KIND_ICONS } from '~/http/expense-words';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { OwnExpenses } from '~/http/log/own-expenses';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  BackLink,
  Button,
  DateField,
  ErrorSummary,
  FileField,
  Heading,
  Lead,
  Notice,
  RadioGroup,
  Stack,
  TextField,
} from '~/ui';

// The guard sends whoever uploads too large a file back here.
const Query = z.object({
  refused: z.literal('file-too-large').optional().catch(undefined),
  done: z.literal('sent').optional().catch(undefined),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'link.answer', params: PairParams, query: Query },
  async (call) => {
    const { ctx, link } = await openPairLink(call, call.params.secret);
    const { settings } = await getSettings(ctx.db);
    return {
      title: ctx.t('expenses:title'),
      back: pairPath(call.params.secret),
      today: today(ctx.clock).toString(),
      most: settings.followUp.expenseMostKroner,
      own: await ownExpenses(ctx, { pairingId: link.pairingId, side: link.side }),
      isSent: call.query.done === 'sent',
      tooLarge: call.query.refused ? ctx.t('expenses:photo-too-large') : null,
    };
  },
);

export const action = guardedAction({
  params: PairParams,
  intents: {
    send: intent(
      { permission: 'link.answer', form: SendForm, params: PairParams },
      async (call) => {
        const { ctx, link } = await openPairLink(call, call.params.secret);
        const { photo, ...form } = call.form;
        const bytes = photo ? new Uint8Array(await photo.arrayBuffer()) : null;
        const by = { pairingId: link.pairingId, side: link.side };
        const sent = await sendExpense(ctx, by, { ...form, photo: bytes }, { key: call.key });
        return sent.ok ? ok({ to: `${pairPath(call.params.secret, 'expenses')}?done=sent` }) : sent;
      },
    ),
  },
});

/** A small outlay: how much, for what, which day, and a picture where there is one. */
export default function Expenses() {
  const { back, today: now, most, own, isSent, tooLarge } = useLoaderData<typeof loader>();
  const { t } = useTranslation('expenses');
  const stopped = tooLarge === null ? undefined : { values: {}, errors: { photo: [tooLarge] } };
  const form = useActionData<typeof action>()?.form ?? stopped;
  return (
    <Stack gap="lg">
      <BackLink href={back}>{t('back')}</BackLink>
      {isSent ? (
        <Notice tone="success" role="status">
          {t('thanks')}
        </Notice>
      ) : null}
      <ErrorSummary form={form} />
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead', { most })}</Lead>
      <PostForm intent="send" encType="multipart/form-data">
        <Stack gap="lg">
          <TextField
            name="amount"
            label={t('amount')}
            inputMode="decimal"
            width="short"
            form={form}
            required
          />
          <RadioGroup
            name="kind"
            label={t('kind')}
            options={EXPENSE_KINDS.map((value) => ({
              value,
              label: t(`kind-${value}`),
              icon: KIND_ICONS[value] ?? 'coins',
            }))}
            form={form}
            required
          />
          <DateField name="on" label={t('day')} max={now} defaultValue={now} form={form} required />
          <TextField name="note" label={t('note')} maxLength={200} form={form} optional />
          <FileField
            name="photo"
            label={t('photo')}
            hint={t('photo-hint')}
            accept="image/jpeg,image/png,image/webp"
            form={form}
            optional
          />
          <Actions>
            <Button size="lg">{t('send')}</Button>
          </Actions>
        </Stack>
      </PostForm>
      <OwnExpenses rows={own} />
    </Stack>
  );
}
