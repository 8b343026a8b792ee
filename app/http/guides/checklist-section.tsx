import { useTranslation } from 'react-i18next';
import type { ChecklistLine, GuidePage } from '~/features/guides/guide-record.query.server';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, Checklist, DateField, Fold, Heading, Stack, TextField } from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';

interface Props {
  readonly guide: GuidePage;
  readonly locale: Locale;
  readonly today: string;
  readonly declarationVersion: string;
  readonly form: FormState | undefined;
}

/** What must be done before the first meeting, what should be within the year, and who saw what. */
export function ChecklistSection(props: Props) {
  const { guide } = props;
  const { t } = useTranslation('onboarding');
  const lines = guide.checklist;
  // The interview alone is no checklist yet: it begins with the approval.
  if (!lines.some(({ kind }) => kind === 'declaration')) return null;
  return (
    <Card as="section" labelledBy="checklist">
      <Stack>
        <Heading level={2} id="checklist">
          {t('checklist')}
        </Heading>
        <Checklist
          items={lines.map((line) => ({
            key: line.kind,
            title: t(`item-${line.kind}`),
            state: guide.open.includes(line.kind) ? 'stop' : line.doneOn ? 'done' : 'open',
            detail: <Detail {...props} line={line} />,
            action: line.kind === 'interview' ? undefined : <LineForms {...props} line={line} />,
          }))}
        />
      </Stack>
    </Card>
  );
}

function Detail({ guide, locale, line }: Props & { readonly line: ChecklistLine }) {
  const { t } = useTranslation('onboarding');
  const { kind, doneOn, doneByUserId, expiresOn, reference, isRequired } = line;
  if (!doneOn) {
    if (kind === 'start-course' || kind === 'first-aid') return <>{t('within-a-year')}</>;
    return <>{t(isRequired ? 'required' : 'not-required')}</>;
  }
  const who = guide.history.names[doneByUserId ?? ''] ?? '';
  const when = formatDay(doneOn, locale);
  return (
    <>
      {who ? t('seen-by', { when, who }) : when}
      {reference ? ` · ${t(`reference-${kind}`, { reference })}` : null}
      {expiresOn ? ` · ${t('expires', { when: formatDay(expiresOn, locale) })}` : null}
    </>
  );
}

function LineForms(props: Props & { readonly line: ChecklistLine }) {
  const { t } = useTranslation('onboarding');
  const { line, form } = props;
  const name = t(`item-${line.kind}`);
  const isRefused = form?.values.kind === line.kind;
  if (line.doneOn) {
    return (
      <PostForm intent="item">
        <input type="hidden" name="kind" value={line.kind} />
        <Button variant="tertiary" size="sm" label={t('undo-line', { name })}>
          {t('undo')}
        </Button>
      </PostForm>
    );
  }
  return (
    <Fold title={t('record')} open={isRefused}>
      <Stack>
        <DoneForm {...props} />
        {line.mayRequire ? <RequireForm {...props} /> : null}
      </Stack>
    </Fold>
  );
}

function DoneForm({
  line,
  today,
  declarationVersion,
  form,
}: Props & { readonly line: ChecklistLine }) {
  const { t } = useTranslation('onboarding');
  const mine = form?.values.kind === line.kind ? form : undefined;
  return (
    <PostForm intent="item">
      <input type="hidden" name="kind" value={line.kind} />
      <Stack>
        <DateField
          name="doneOn"
          label={t('done-on')}
          defaultValue={today}
          form={mine}
          max={today}
        />
        {line.kind === 'declaration' ? (
          <TextField
            name="reference"
            label={t('declaration-version')}
            defaultValue={declarationVersion}
            width="short"
            form={mine}
          />
        ) : null}
        {line.kind === 'id-card' ? (
          <>
            <TextField name="reference" label={t('card-number')} width="short" form={mine} />
            <DateField name="expiresOn" label={t('card-expires')} form={mine} />
          </>
        ) : null}
        {line.kind === 'police-certificate' ? <p>{t('certificate-note')}</p> : null}
        <div>
          <Button size="sm">{t('save-line')}</Button>
        </div>
      </Stack>
    </PostForm>
  );
}

function RequireForm({ line, form }: Props & { readonly line: ChecklistLine }) {
  const { t } = useTranslation('onboarding');
  const mine = form?.values.kind === line.kind ? form : undefined;
  return (
    <PostForm intent="require">
      <input type="hidden" name="kind" value={line.kind} />
      <input type="hidden" name="required" value={line.isRequired ? 'no' : 'yes'} />
      <Stack>
        {line.kind === 'police-certificate' ? (
          <GroundField label={t('ground')} hint={t('ground-hint')} form={mine} />
        ) : null}
        <div>
          <Button size="sm" variant="tertiary">
            {t(line.isRequired ? 'release-line' : 'require-line')}
          </Button>
        </div>
      </Stack>
    </PostForm>
  );
}

function GroundField(props: { label: string; hint: string; form: FormState | undefined }) {
  return <TextField name="ground" maxLength={200} {...props} />;
}
