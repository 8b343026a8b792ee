import { useTranslation } from 'react-i18next';
import type { FollowUpChange } from '~/domain/programme/follow-up-changes';
import type { FollowUpPreview } from '~/features/pairings/stories/follow-up-preview.query.server';
import { useFollowUpWords } from '~/features/programme/follow-up-words';
import { Button, Card, Heading, Notice, Stack, Table, TextField } from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';

const STEPS = ['ask-guide', 'ask-both', 'call'] as const;

interface Props {
  readonly preview: FollowUpPreview;
  readonly changes: readonly FollowUpChange[];
  readonly version: number;
  /** Everything as it was typed: saved are exactly these. */
  readonly typed: FormState;
  readonly refused: FormState | undefined;
}

/** What the proposed thresholds would make of today, and the button that saves them. */
export function FollowUpPreviewSection({ preview, changes, version, typed, refused }: Props) {
  const { t } = useTranslation(['follow-settings', 'rules']);
  const words = useFollowUpWords();
  if (changes.length === 0) {
    return <Notice title={t('rules:nothing-title')}>{t('rules:nothing')}</Notice>;
  }
  const { before, after } = preview;
  const rows = [
    ...STEPS.map((step) => [t(`step-${step}`), before.steps[step], after.steps[step]] as const),
    [t('step-due'), before.due, after.due] as const,
  ];
  return (
    <Card as="section" labelledBy="preview">
      <Stack>
        <Heading level={2} id="preview">
          {t('rules:preview-title')}
        </Heading>
        <p>{t('preview-help')}</p>
        <ul>
          {changes.map((change) => (
            <li key={words.change(change)}>{words.change(change)}</li>
          ))}
        </ul>
        <Table
          caption={t('preview-figures')}
          columns={[
            { key: 'figure', label: t('figure'), title: true },
            { key: 'now', label: t('rules:figure-now'), align: 'end' },
            { key: 'changed', label: t('rules:figure-then'), align: 'end' },
          ]}
          rows={rows.map(([figure, now, then]) => ({
            key: figure,
            cells: { figure, now: String(now), changed: String(then) },
          }))}
        />
        <PostForm>
          {Object.entries(typed.values).map(([name, value]) =>
            typeof value === 'string' && name !== 'version' ? (
              <input key={name} type="hidden" name={name} value={value} />
            ) : null,
          )}
          <input type="hidden" name="version" value={version} />
          <TextField
            name="reason"
            label={t('rules:field-reason')}
            hint={t('rules:reason-hint')}
            form={refused}
            maxLength={300}
            required
          />
          <Button>{t('rules:save')}</Button>
        </PostForm>
      </Stack>
    </Card>
  );
}
