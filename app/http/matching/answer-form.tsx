import { useTranslation } from 'react-i18next';
import { ANSWER_INTERPRETERS } from '~/domain/matching/explain/asked-change';
import type { RequestPage } from '~/features/matching/requests/requests.query.server';
import { Button, Card, Fold, Heading, RadioGroup, Stack, TextArea } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';

interface Props {
  readonly page: Pick<RequestPage, 'version' | 'state' | 'needsInterpreter' | 'language'>;
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

/** Yes or no as it was given in the talk; or the question taken away. */
export function AnswerForm({ page, refused }: Props) {
  const { t } = useTranslation('asking');
  if (page.state !== 'asked') return <Closed page={page} />;
  const form = refused?.form;
  return (
    <Card as="section" tone="snow" labelledBy="answer">
      <Stack>
        <Heading level={2} id="answer">
          {t('answer')}
        </Heading>
        <PostForm intent="answer">
          <input type="hidden" name="version" value={page.version} />
          {page.language === null ? null : (
            <RadioGroup
              name="interpreter"
              label={t('answer-interpreter')}
              layout="inline"
              form={form}
              defaultValue={page.needsInterpreter ? 'used' : 'not-needed'}
              options={ANSWER_INTERPRETERS.map((value) => ({ value, label: t(`used-${value}`) }))}
            />
          )}
          <RadioGroup
            name="answer"
            label={t('answer-was')}
            form={form}
            required
            options={['yes', 'no'].map((value) => ({ value, label: t(`answer-${value}`) }))}
          />
          <TextArea name="note" label={t('answer-note')} form={form} maxLength={600} optional />
          <div>
            <Button>{t('answer-save')}</Button>
          </div>
        </PostForm>
        <Fold title={t('withdraw')}>
          <p>{t('withdraw-help')}</p>
          <PostForm intent="withdraw">
            <input type="hidden" name="version" value={page.version} />
            <Button variant="secondary">{t('withdraw')}</Button>
          </PostForm>
        </Fold>
      </Stack>
    </Card>
  );
}

function Closed({ page }: Pick<Props, 'page'>) {
  const { t } = useTranslation('asking');
  return (
    <Card as="section" tone="snow">
      <Stack>
        <p>{t(`state-${page.state}`)}</p>
        {page.state === 'declined' ? (
          <PostForm intent="withdraw">
            <input type="hidden" name="version" value={page.version} />
            <Button variant="secondary">{t('forget')}</Button>
          </PostForm>
        ) : null}
      </Stack>
    </Card>
  );
}
