import { useTranslation } from 'react-i18next';
import { ConsentSection } from '~/features/participants/talk/consent-section';
import { HouseholdSection } from '~/features/participants/talk/household-section';
import { LanguageSection } from '~/features/participants/talk/language-section';
import type { TalkProps, TalkStanding } from '~/features/participants/talk/talk-props';
import { WhoSection } from '~/features/participants/talk/who-section';
import {
  InterestSection,
  PracticalSection,
  TimeSection,
  WishSection,
} from '~/features/participants/talk/wish-sections';
import { WorkSection } from '~/features/participants/talk/work-section';
import { Actions, Button, ErrorSummary, Muted, Notice, Stack, Tick } from '~/ui';
import { PostForm } from '../post-form';

type Props = TalkProps & {
  readonly standing: TalkStanding;
  /** Undefined where the participant is being made. */
  readonly version: number | undefined;
  /** The queue is the next step after the talk. */
  readonly mayWait: boolean;
};

/** Everything that a talk is about, on one page: saved with one press, also while incomplete. */
export function TalkPage({ version, mayWait, ...props }: Props) {
  const { t } = useTranslation('people');
  return (
    <PostForm data-width="full">
      <Stack>
        <ErrorSummary form={props.form} />
        <Notice>{t('participant-never-ask')}</Notice>
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        <WhoSection {...props} />
        {version === undefined ? (
          <Tick name="specialCare" label={t('participant-care-new')} form={props.form} />
        ) : null}
        <LanguageSection {...props} />
        <HouseholdSection {...props} />
        <TimeSection {...props} />
        <InterestSection {...props} />
        <WishSection {...props} />
        <WorkSection {...props} />
        <PracticalSection {...props} />
        <ConsentSection {...props} />
        <Actions>
          <Button>{t('participant-save')}</Button>
          {mayWait ? (
            <Button variant="secondary" name="onward" value="wait">
              {t('participant-save-and-wait')}
            </Button>
          ) : null}
        </Actions>
        <Muted small>{t('participant-save-help')}</Muted>
      </Stack>
    </PostForm>
  );
}
