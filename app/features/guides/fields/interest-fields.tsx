import { useTranslation } from 'react-i18next';
import { MOST_FAVOURITES } from '~/domain/people/guide-profile';
import { activityIcon, Columns, Heading, InterestPicker, Muted, SelectField, Stack } from '~/ui';
import { optionsOf, type QuestionProps } from './question';

/** At least three interests, of which up to three are favourites. */
export function InterestFields({ application, lists, form }: QuestionProps) {
  const { t } = useTranslation(['signup', 'lists']);
  const { interests, favourites } = application.profile;
  const options = optionsOf(lists.interests, (code) => t(`lists:interest-${code}`));
  return (
    <>
      <InterestPicker
        name="interests"
        label={t('interests')}
        hint={t('interests-hint')}
        options={options.map((option) => ({ ...option, icon: activityIcon(option.value) }))}
        defaultValues={interests}
        form={form}
        required
      />
      <Stack as="section">
        <div>
          <Heading level={2}>{t('favourites')}</Heading>
          <Muted>{t('favourites-hint')}</Muted>
        </div>
        <Columns column="narrow" gap="sm">
          {Array.from({ length: MOST_FAVOURITES }, (_, at) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: three places, not things
              key={at}
              name={`favourites[${at}]`}
              label={t('favourite-number', { number: at + 1 })}
              prompt={t('none-chosen')}
              options={options}
              defaultValue={favourites[at] ?? ''}
              form={form}
            />
          ))}
        </Columns>
      </Stack>
    </>
  );
}
