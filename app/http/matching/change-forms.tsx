import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SUGGESTION_REFUSALS } from '~/domain/pairing/match-state';
import { HOLD_REASONS } from '~/features/matching/changes/plan-change';
import { Button, DateField, Fold, SelectField, TextArea, TextField } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';

/** What every form about a change carries along. */
export interface ChangeAbout {
  readonly participantId: string | null;
  readonly guideId: string | null;
  readonly draftId: string | null;
  readonly draftVersion: number | null;
  readonly back: string;
}

interface Props {
  readonly about: ChangeAbout;
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

/** Posts to the page where plans are changed, from wherever it stands. */
function ChangeForm({
  intent,
  about,
  children,
}: {
  intent: string;
  about: ChangeAbout;
  children: ReactNode;
}) {
  return (
    <PostForm intent={intent} action={formAction(about)}>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ''} />
      ))}
      {children}
    </PostForm>
  );
}

function formAction({ participantId, guideId, draftId, back }: ChangeAbout): string {
  const all = { participant: participantId, guide: guideId, draft: draftId, back };
  const given = Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/desk/matching/change?${new URLSearchParams(given)}`;
}

/** Keeps two together in the plan; beside the rules a note must say why. */
export function PinForm({ about, refused, needsNote }: Props & { readonly needsNote: boolean }) {
  const { t } = useTranslation('plan');
  const form = refused?.intent === 'pin' ? refused.form : undefined;
  return (
    <ChangeForm intent="pin" about={about}>
      <p>{t('pin-help')}</p>
      {needsNote ? (
        <TextArea name="note" label={t('change-note')} form={form} maxLength={600} required />
      ) : null}
      <Button>{t('pin')}</Button>
    </ChangeForm>
  );
}

/** Not these two: with a reason that is remembered. */
export function ForbidForm({ about, refused }: Props) {
  const { t } = useTranslation(['plan', 'matching']);
  const form = refused?.intent === 'forbid' ? refused.form : undefined;
  return (
    <Fold title={t('plan:forbid')} open={form !== undefined}>
      <ChangeForm intent="forbid" about={about}>
        <p>{t(about.draftId ? 'plan:forbid-help-draft' : 'plan:forbid-help')}</p>
        <SelectField
          name="reason"
          label={t('plan:change-reason')}
          form={form}
          prompt={t('plan:choose-reason')}
          options={SUGGESTION_REFUSALS.map((value) => ({
            value,
            label: t(`matching:refuse-${value}`),
          }))}
          required
        />
        <TextArea name="note" label={t('plan:change-note')} form={form} maxLength={600} optional />
        <Button variant="secondary">{t('plan:forbid')}</Button>
      </ChangeForm>
    </Fold>
  );
}

/** Out of the plan for now: the state of the person and the place in the queue stay as they are. */
export function HoldForm({
  about,
  refused,
  side,
  name,
}: Props & { readonly side: 'participant' | 'guide'; readonly name: string }) {
  const { t } = useTranslation('plan');
  const form = refused?.intent === `hold-${side}` ? refused.form : undefined;
  const title = t(`hold-title-${side}`, { name });
  return (
    <Fold title={title} open={form !== undefined}>
      <ChangeForm intent={`hold-${side}`} about={about}>
        <p>{t(`hold-help-${side}`)}</p>
        <SelectField
          name="reason"
          label={t('change-reason')}
          form={form}
          prompt={t('choose-reason')}
          options={HOLD_REASONS.map((value) => ({ value, label: t(`hold-${value}`) }))}
          required
        />
        <DateField name="untilOn" label={t('hold-until')} form={form} optional />
        <TextArea name="note" label={t('change-note')} form={form} maxLength={600} optional />
        <Button variant="secondary">{t('hold-do')}</Button>
      </ChangeForm>
    </Fold>
  );
}

/** Only in a draft: what if this guide had more places, or fewer? */
export function CapacityForm({
  about,
  refused,
  name,
  capacity,
}: Props & { readonly name: string; readonly capacity: number }) {
  const { t } = useTranslation('plan');
  const form = refused?.intent === 'capacity' ? refused.form : undefined;
  return (
    <Fold title={t('capacity-title', { name })} open={form !== undefined}>
      <ChangeForm intent="capacity" about={about}>
        <p>{t('capacity-help')}</p>
        <TextField
          name="places"
          label={t('capacity-places')}
          form={form}
          inputMode="numeric"
          width="short"
          defaultValue={String(capacity + 1)}
          required
        />
        <Button variant="secondary">{t('capacity-do')}</Button>
      </ChangeForm>
    </Fold>
  );
}
