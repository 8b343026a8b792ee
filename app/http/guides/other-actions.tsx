import { useTranslation } from 'react-i18next';
import type { GuideEvent } from '~/domain/people/guide-lifecycle';
import { MOST_PLACES, READINESS_REASONS } from '~/domain/people/guide-reasons';
import { optionsOf } from '~/features/guides/fields/question';
import type { GuidePage } from '~/features/guides/guide-record.query.server';
import {
  Actions,
  Button,
  Card,
  Cluster,
  DateField,
  Fold,
  Heading,
  LinkButton,
  SelectField,
  Stack,
} from '~/ui';
import type { FormState } from '../form-state';
import { Move, NoteField } from './move';

interface Props {
  readonly guide: GuidePage;
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

const WITH_REASON = ['rest', 'finish', 'withdraw', 'suspend'] as const;
type WithReason = (typeof WITH_REASON)[number];

/** What is seldom wanted: each in its own fold, so that the page stays calm. */
export function OtherActions({ guide, refused }: Props) {
  const { t } = useTranslation('onboarding');
  const can = (event: GuideEvent) => guide.events.includes(event);
  return (
    <Card as="section" labelledBy="other">
      <Stack>
        <Heading level={2} id="other">
          {t('other-actions')}
        </Heading>
        {can('decline') ? (
          <Cluster>
            <LinkButton href={`/desk/guides/${guide.id}/answer`} variant="secondary">
              {t('to-decline')}
            </LinkButton>
            <LinkButton href={`/desk/guides/${guide.id}/answer?as=refer`} variant="secondary">
              {t('to-refer')}
            </LinkButton>
          </Cluster>
        ) : null}
        {WITH_REASON.filter(can).map((event) => (
          <ReasonFold key={event} event={event} guide={guide} refused={refused} />
        ))}
        <Capacity guide={guide} refused={refused} />
      </Stack>
    </Card>
  );
}

function ReasonFold({ event, guide, refused }: Props & { readonly event: WithReason }) {
  const { t } = useTranslation('onboarding');
  const form = refused?.intent === event ? refused.form : undefined;
  return (
    <Fold title={t(`title-${event}`)} open={form !== undefined}>
      <Move guide={guide} intent={event}>
        <Stack>
          <p>{t(`about-${event}`)}</p>
          <SelectField
            name="reason"
            label={t('reason')}
            prompt={t('choose')}
            options={optionsOf(READINESS_REASONS[event], (code) => t(`reason-${code}`))}
            form={form}
            width="medium"
            required
          />
          {event === 'rest' ? (
            <DateField
              name="restUntilOn"
              label={t('rest-until')}
              hint={t('rest-until-hint')}
              form={form}
              optional
            />
          ) : null}
          <NoteField label={t('note')} hint={t('note-hint')} form={form} />
          <Actions>
            <Button
              variant="secondary"
              tone={event === 'suspend' ? 'danger' : undefined}
              confirm={event === 'rest' ? undefined : t(`sure-${event}`)}
            >
              {t(`do-${event}`)}
            </Button>
          </Actions>
        </Stack>
      </Move>
    </Fold>
  );
}

function Capacity({ guide, refused }: Props) {
  const { t } = useTranslation('onboarding');
  const form = refused?.intent === 'capacity' ? refused.form : undefined;
  const numbers = Array.from({ length: MOST_PLACES }, (_, at) => String(at + 1));
  return (
    <Fold title={t('title-capacity')} open={form !== undefined}>
      <Move guide={guide} intent="capacity">
        <Stack>
          <SelectField
            name="capacity"
            label={t('capacity')}
            options={optionsOf(numbers, (number) => number)}
            defaultValue={String(guide.capacity)}
            form={form}
            width="short"
          />
          <Actions>
            <Button variant="secondary">{t('do-capacity')}</Button>
          </Actions>
        </Stack>
      </Move>
    </Fold>
  );
}
