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
            detail: (
              <>
                <Detail {...props} line={line} />
                {line.doneOn || line.kind === 'interview' ? null : (
                  <LineForms {...props} line={line} />
                )}
              </>
            ),
            action: line.doneOn && line.kind !== 'interview' ? <UndoForm line={line} /> : undefined,
          }))}
        />
      </Stack>
    </Card>
  );
}

/** What each adult of a couple or family signs or shows for themselves. */
const FOR_EACH_ADULT: readonly string[] = ['declaration', 'course', 'id-card'];

function Detail({ guide, locale, line }: Props & { readonly line: ChecklistLine }) {
  const { t } = useTranslation('onboarding');
  const { kind, doneOn, doneByUserId, expiresOn, reference, isRequired } = line;
  const adults = guide.persons.filter(({ isAdult }) => isAdult).map(({ firstName }) => firstName);
  if (!doneOn && adults.length > 0 && FOR_EACH_ADULT.includes(kind)) {
    const names = new Intl.ListFormat(locale).format([guide.firstName, ...adults]);
    return <>{t('each-adult', { names })}</>;
  }
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

function UndoForm({ line }: { readonly line: ChecklistLine }) {
  const { t } = useTranslation('onboarding');
  const label = t('undo-line', { name: t(`item-${line.kind}`) });
  return (
    <PostForm intent="item">
      <input type="hidden" name="kind" value={line.kind} />
      <Button variant="tertiary" size="sm" label={label}>
        {t('undo')}
      </Button>
    </PostForm>
  );
}

function LineForms(props: Props & { readonly line: ChecklistLine }) {
  const { t } = useTranslation('onboarding');
  const { line, form } = props;
  // Nobody is asked for a certificate who does not need one, so there is nothing to record either.
  const mayRecord = line.kind !== 'police-certificate' || line.isRequired;
  return (
    <Fold title={t(mayRecord ? 'record' : 'require-title')} open={form?.values.kind === line.kind}>
      <Stack>
        {mayRecord ? <DoneForm {...props} /> : null}
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
