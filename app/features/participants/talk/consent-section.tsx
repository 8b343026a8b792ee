import { useTranslation } from 'react-i18next';
import { TALK_INTERPRETERS } from '~/domain/people/participant-profile';
import { languageName } from '~/i18n/language-names';
import { Columns, DateField, Muted, SelectField, Tick } from '~/ui';
import { GIVEN_HOW } from '../given-how';
import { TalkSection } from './section';
import { optionsOf, type TalkProps, type TalkStanding } from './talk-props';

/** The own yes with how it was given, and the talk with who interpreted. */
export function ConsentSection({
  answers,
  lists,
  form,
  standing,
}: TalkProps & { standing: TalkStanding }) {
  const { t, i18n } = useTranslation('people');
  const languages = optionsOf([...new Set([...lists.languages, answers.contactLanguage])], (code) =>
    languageName(code, i18n.language),
  );
  return (
    <TalkSection name="talk">
      {standing.hasConsent ? (
        <Muted>{t('participant-own-consent-given')}</Muted>
      ) : (
        <>
          <Tick name="ownConsent" label={t('participant-own-consent')} form={form} />
          <Columns gap="sm">
            <SelectField
              name="givenHow"
              label={t('participant-consent-how')}
              prompt={t('participant-choose')}
              options={optionsOf(GIVEN_HOW, (how) => t(`participant-how-${how}`))}
              form={form}
            />
            <SelectField
              name="consentLanguage"
              label={t('participant-consent-language')}
              options={languages}
              defaultValue={answers.contactLanguage}
              form={form}
            />
          </Columns>
          <Tick name="guardianConsent" label={t('participant-guardian')} form={form} />
        </>
      )}
      <Tick
        name="talkDone"
        label={t('participant-talk-done')}
        defaultChecked={standing.talk !== null}
        form={form}
      />
      <Columns gap="sm">
        <DateField
          name="talkOn"
          label={t('participant-talk-on')}
          max={standing.today}
          defaultValue={standing.talk?.heldOn ?? standing.today}
          form={form}
        />
        <SelectField
          name="talkLanguage"
          label={t('participant-talk-language')}
          options={languages}
          defaultValue={standing.talk?.language ?? answers.contactLanguage}
          form={form}
        />
        <SelectField
          name="talkInterpreter"
          label={t('participant-talk-interpreter')}
          prompt={t('participant-choose')}
          options={optionsOf(TALK_INTERPRETERS, (how) => t(`participant-talk-interpreter-${how}`))}
          defaultValue={standing.talk?.interpreter ?? ''}
          form={form}
        />
      </Columns>
    </TalkSection>
  );
}
