import { useTranslation } from 'react-i18next';
import type { LogPage } from '~/features/meetings/log-page.query.server';
import type { FormState } from '~/http/form-state';
import { PostForm } from '~/http/post-form';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Actions, Button, ErrorSummary, Fold, Heading, Lead, Notice, Stack } from '~/ui';
import { LogForm } from './log-form';
import { LogOthers } from './log-others';
import { Back } from './log-thanks';
import { PairPages } from './pair-pages';

interface Props {
  readonly page: LogPage;
  readonly draft: string;
  readonly reasons: readonly string[];
  readonly isOver: boolean;
  readonly otherName: string | null;
  readonly secret: string;
  readonly refused: { readonly intent: string; readonly form: FormState } | undefined;
}

/** The page as it is opened: did you meet, or was it something else? */
export function LogAsk({ page, draft, reasons, isOver, otherName, secret, refused }: Props) {
  const { t, i18n } = useTranslation('log');
  const locale = i18n.language as Locale;
  return (
    <Stack gap="lg">
      <ErrorSummary form={refused?.form} />
      <Heading level={1}>{otherName ? t('ask-name', { name: otherName }) : t('ask')}</Heading>
      {isOver ? <Lead>{t('over-log')}</Lead> : null}
      {page.away ? (
        <Notice>
          <Stack>
            <p>{t('away-now', { day: formatDay(page.away.untilOn, locale) })}</p>
            <Back breakId={page.away.id} label={t('back')} />
          </Stack>
        </Notice>
      ) : null}
      <LogForm
        page={page}
        draft={draft}
        form={refused?.intent === 'met' ? refused.form : undefined}
      />
      {isOver ? null : <LogOthers page={page} reasons={reasons} refused={refused} />}
      <PairPages secret={secret} />
      {isOver ? null : (
        <Fold title={t('keep')}>
          <PostForm intent="keep" action="?index">
            <Stack>
              <p>{t('keep-text')}</p>
              <Actions>
                <Button variant="secondary" icon="home">
                  {t('keep-press')}
                </Button>
              </Actions>
            </Stack>
          </PostForm>
          <PostForm intent="forget-phones" action="?index">
            <Button variant="tertiary">{t('forget-phones')}</Button>
          </PostForm>
        </Fold>
      )}
    </Stack>
  );
}
