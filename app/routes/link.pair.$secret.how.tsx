import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { MOODS } from '~/features/check-ins/check-in-forms';
import { HOW_ABOUT } from '~/features/check-ins/how-about';
import { MOOD_ICONS } from '~/features/check-ins/mood-icons';
import { guardedAction, guardedLoader } from '~/http/guarded.server';
import { HOW_INTENTS } from '~/http/how-intents.server';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { PostForm } from '~/http/post-form';
import { Actions, Button, Card, ErrorSummary, Heading, Lead, PhoneLink, Stack } from '~/ui';

const STEPS = ['face', 'call', 'thanks', 'will-call'] as const;
const Query = z.object({
  about: z.enum(HOW_ABOUT).catch('check-in-monthly'),
  step: z.enum(STEPS).catch('face'),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'link.answer', params: PairParams, query: Query },
  async (call) => {
    const { ctx } = await openPairLink(call, call.params.secret);
    const { phone } = await ctx.db.branch.findFirstOrThrow({ select: { phone: true } });
    return { title: call.ctx.t('how:page-title'), ...call.query, phone };
  },
);

export const action = guardedAction({ params: PairParams, intents: HOW_INTENTS });

/** Three faces, one question more, thanks; and help from every one of them. */
export default function How() {
  const { about, step, phone } = useLoaderData<typeof loader>();
  const { t } = useTranslation('how');
  const refused = useActionData<typeof action>();
  return (
    <Stack gap="lg">
      <ErrorSummary form={refused?.form} />
      {step === 'face' ? (
        <>
          <Heading level={1}>{t(`about-${about}`)}</Heading>
          <Lead>{t('lead')}</Lead>
          <PostForm intent="face">
            <input type="hidden" name="about" value={about} />
            <div className="fg-faces">
              {MOODS.map((mood) => (
                <Button
                  key={mood}
                  name="answer"
                  value={mood}
                  variant="secondary"
                  size="lg"
                  icon={MOOD_ICONS[mood]}
                >
                  {t(`face-${mood}`)}
                </Button>
              ))}
            </div>
          </PostForm>
        </>
      ) : null}
      {step === 'call' ? (
        <>
          <Heading level={1}>{t('call-title')}</Heading>
          <PostForm intent="call">
            <Actions>
              <Button name="call" value="yes" size="lg" variant="secondary" icon="phone">
                {t('call-yes')}
              </Button>
              <Button name="call" value="no" size="lg" variant="secondary" icon="check">
                {t('call-no')}
              </Button>
            </Actions>
          </PostForm>
        </>
      ) : null}
      {step === 'thanks' || step === 'will-call' ? (
        <>
          <Heading level={1}>{t('thanks-title')}</Heading>
          <Lead>{t(step === 'thanks' ? 'thanks-text' : 'thanks-call')}</Lead>
        </>
      ) : null}
      {step === 'face' || step === 'thanks' ? <Help phone={phone} /> : null}
    </Stack>
  );
}

/** Always there, and never asks why. */
function Help({ phone }: { phone: string }) {
  const { t } = useTranslation('how');
  return (
    <Card tone="accent">
      <PostForm intent="call">
        <p>{t('help-text')}</p>
        <Actions>
          <Button name="call" value="yes" variant="secondary" icon="phone">
            {t('help')}
          </Button>
        </Actions>
        {phone ? (
          <p>
            {t('ring')} <PhoneLink phone={phone} />
          </p>
        ) : null}
      </PostForm>
    </Card>
  );
}
