import { useTranslation } from 'react-i18next';
import { SEXES } from '~/domain/matching/people';
import type { CoGuide } from '~/features/guides/application.query.server';
import { optionsOf } from '~/features/guides/fields/question';
import {
  Button,
  Card,
  Cluster,
  Heading,
  Muted,
  PersonName,
  RadioGroup,
  Stack,
  TextField,
} from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';

/** The others of a couple or family, each with a button that takes the person out again. */
export function PersonList({ persons }: { persons: readonly CoGuide[] }) {
  const { t } = useTranslation(['signup', 'lists']);
  return (
    <Stack gap="sm">
      {persons.map((person) => (
        <Card key={person.id}>
          <Cluster spread>
            <div>
              <strong>
                <PersonName>{person.firstName}</PersonName>
              </strong>{' '}
              <Muted>
                {[
                  t(person.isAdult ? 'person-adult' : 'person-child'),
                  t(`lists:sex-${person.sex}`),
                  ...(person.birthYear === null ? [] : [String(person.birthYear)]),
                ].join(' · ')}
              </Muted>
            </div>
            <PostForm intent="remove">
              <input type="hidden" name="personId" value={person.id} />
              <Button
                variant="tertiary"
                size="sm"
                label={t('person-remove-name', { name: person.firstName })}
              >
                {t('person-remove')}
              </Button>
            </PostForm>
          </Cluster>
        </Card>
      ))}
    </Stack>
  );
}

/** One more person: a form of its own, saved with its own button. */
export function AddPerson({ form }: { form: FormState | undefined }) {
  const { t } = useTranslation(['signup', 'lists']);
  return (
    <Card>
      <PostForm intent="add">
        <Stack>
          <Heading level={2}>{t('person-add')}</Heading>
          <TextField name="firstName" label={t('first-name')} form={form} width="medium" required />
          <RadioGroup
            name="age"
            label={t('person-age')}
            layout="inline"
            options={optionsOf(['adult', 'child'], (code) => t(`person-${code}`))}
            form={form}
            required
          />
          <RadioGroup
            name="sex"
            label={t('sex')}
            layout="inline"
            options={optionsOf(SEXES, (code) => t(`lists:sex-${code}`))}
            form={form}
            required
          />
          <TextField
            name="birthYear"
            label={t('birth-year')}
            inputMode="numeric"
            maxLength={4}
            width="short"
            form={form}
            optional
          />
          <div>
            <Button variant="secondary" icon="plus">
              {t('person-add-button')}
            </Button>
          </div>
        </Stack>
      </PostForm>
    </Card>
  );
}
