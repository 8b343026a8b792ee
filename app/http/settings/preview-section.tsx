import { useTranslation } from 'react-i18next';
import { type MatchingSettings, SAFETY_REASON_LENGTH } from '~/domain/programme/matching-settings';
import { PreviewFigures } from '~/features/matching/plan/preview-figures';
import type { SettingsPreview } from '~/features/matching/plan/settings-preview.query.server';
import { useMatchingWords } from '~/features/programme/matching-values';
import { Button, Card, Heading, Notice, Stack, TextField } from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';

interface Props {
  readonly preview: SettingsPreview;
  readonly proposed: MatchingSettings;
  readonly version: number;
  /** So many people the plan looks at, where more wait. */
  readonly planned: number | null;
  readonly form: FormState | undefined;
}

/** What the proposed settings would do, and the button that saves exactly those. */
export function PreviewSection({ preview, proposed, version, planned, form }: Props) {
  const { t } = useTranslation('rules');
  const words = useMatchingWords();
  const { changes, safety } = preview;
  if (changes.length === 0) {
    return <Notice title={t('nothing-title')}>{t('nothing')}</Notice>;
  }
  return (
    <Card as="section" labelledBy="preview">
      <Stack>
        <Heading level={2} id="preview">
          {t('preview-title')}
        </Heading>
        <p>{t('preview-help')}</p>
        <ul>
          {changes.map((change) => (
            <li key={words.change(change)}>{words.change(change)}</li>
          ))}
        </ul>
        {planned === null ? null : <Notice>{t('partial', { count: planned })}</Notice>}
        <PreviewFigures preview={preview} />
        {safety.length > 0 ? (
          <Notice tone="warning" title={t('safety-changed')}>
            {t('safety-changed-help', { count: SAFETY_REASON_LENGTH })}
          </Notice>
        ) : null}
        <PostForm>
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="settings" value={JSON.stringify(bare(proposed))} />
          <TextField
            name="reason"
            label={t('field-reason')}
            hint={t('reason-hint')}
            form={form}
            maxLength={300}
            required
          />
          <Button variant="secondary">{t('save')}</Button>
        </PostForm>
      </Stack>
    </Card>
  );
}

/** Nothing but what is saved. */
function bare({ rules, weights, travelMinutes }: MatchingSettings): MatchingSettings {
  return { rules, weights, travelMinutes };
}
