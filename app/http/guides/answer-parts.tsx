import { useTranslation } from 'react-i18next';
import { LONGEST_ANSWER } from '~/features/guides/desk-forms';
import {
  Actions,
  Button,
  Card,
  Heading,
  Notice,
  type Option,
  RadioGroup,
  Stack,
  TextArea,
} from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';
import { NoteField } from './move';

interface QuestionsProps {
  readonly as: 'decline' | 'refer';
  readonly version: number;
  readonly draft: string;
  readonly reasons: readonly Option[];
  readonly form: FormState | undefined;
}

/** Why, and the words that the guide will read. */
export function AnswerQuestions({ as, version, draft, reasons, form }: QuestionsProps) {
  const { t } = useTranslation('onboarding');
  return (
    <PostForm intent={`look-${as}`}>
      <Stack gap="lg">
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          name="reason"
          label={t('reason')}
          hint={t('reason-hint')}
          options={reasons}
          form={form}
          required
        />
        <TextArea
          name="text"
          label={t('answer-text')}
          hint={t('answer-text-hint')}
          rows={12}
          maxLength={LONGEST_ANSWER}
          defaultValue={draft}
          form={form}
        />
        <NoteField label={t('note')} hint={t('note-hint')} form={form} />
        <Actions>
          <Button iconEnd="arrow-forward">{t('do-look')}</Button>
        </Actions>
      </Stack>
    </PostForm>
  );
}

interface PreviewProps {
  readonly as: 'decline' | 'refer';
  readonly values: FormState['values'];
  readonly isReachable: boolean;
}

const CARRIED = ['version', 'reason', 'text', 'note'] as const;

/** The message as it will be read, to send or to change once more. */
export function AnswerPreview({ as, values, isReachable }: PreviewProps) {
  const { t } = useTranslation('onboarding');
  const carried = (name: string) => [values[name] ?? ''].flat()[0] ?? '';
  const text = carried('text');
  const isSent = isReachable && text !== '';
  return (
    <Stack gap="lg">
      <Card as="section" labelledBy="preview">
        <Stack>
          <Heading level={2} id="preview">
            {t('preview')}
          </Heading>
          {isSent ? (
            <p className="fg-message">{text}</p>
          ) : (
            <Notice tone="info">{t('preview-nothing')}</Notice>
          )}
        </Stack>
      </Card>
      <PostForm intent={as}>
        {CARRIED.map((name) => (
          <input key={name} type="hidden" name={name} value={carried(name)} />
        ))}
        <Actions>
          <Button>{t(isSent ? `do-send-${as}` : `do-only-${as}`)}</Button>
        </Actions>
      </PostForm>
      <PostForm intent="change">
        {CARRIED.map((name) => (
          <input key={name} type="hidden" name={name} value={carried(name)} />
        ))}
        <Actions>
          <Button variant="tertiary" icon="pencil">
            {t('do-change')}
          </Button>
        </Actions>
      </PostForm>
    </Stack>
  );
}
