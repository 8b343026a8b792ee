import { useTranslation } from 'react-i18next';
import { Actions, Button, Heading, Lead, PersonName, Stack } from '~/ui';

export interface Choice {
  readonly id: string;
  readonly firstName: string;
  readonly side: 'guide' | 'participant';
}

/** The people that an action answered with, when one phone belongs to several; null otherwise. */
export function choicesIn(answer: unknown): readonly Choice[] | null {
  if (typeof answer !== 'object' || answer === null || !('people' in answer)) return null;
  return Array.isArray(answer.people) ? answer.people.filter(isChoice) : null;
}

function isChoice(value: unknown): value is Choice {
  return typeof value === 'object' && value !== null && 'id' in value && 'firstName' in value;
}

/** The code that was right, to go along with the choice. */
export function codeIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return '';
  return typeof answer.code === 'string' ? answer.code : '';
}

/** "Who are you?" for those who share a phone: buttons that post `who` in the form around them. */
export function ChooseWho({ people }: { people: readonly Choice[] }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <Heading level={1}>{t('who-title')}</Heading>
      <Lead>{t('who-lead')}</Lead>
      <Actions>
        <Stack>
          {people.map((person) => (
            <Button key={person.id} name="who" value={person.id} variant="secondary" size="lg">
              <PersonName>{person.firstName}</PersonName> ({t(`side-${person.side}`)})
            </Button>
          ))}
        </Stack>
      </Actions>
    </>
  );
}
