import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '~/features/guides/application.query.server';
import { AboutFields } from '~/features/guides/fields/about-fields';
import { InterestFields } from '~/features/guides/fields/interest-fields';
import { LanguageFields } from '~/features/guides/fields/language-fields';
import type { QuestionLists } from '~/features/guides/fields/question';
import { TimeFields } from '~/features/guides/fields/time-fields';
import { WishFields } from '~/features/guides/fields/wish-fields';
import { Actions, Button, Stack } from '~/ui';
import { AddPerson, PersonList } from '../application/household-form';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';

/** The parts of an application that a coordinator can write for the guide. */
export const PARTS = ['about', 'household', 'languages', 'interests', 'times', 'wishes'] as const;
export type Part = (typeof PARTS)[number];

interface Props {
  readonly part: Part;
  readonly application: Application;
  readonly lists: QuestionLists;
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

/** The same questions as the guide's own, each part with its own button. */
export function EditPart({ part, application, lists, refused }: Props) {
  const form = refused?.form;
  const props = { application, lists, form };
  if (part === 'household') {
    return (
      <Stack>
        <PersonList persons={application.persons} />
        <AddPerson form={refused?.intent === 'add' ? form : undefined} />
      </Stack>
    );
  }
  const fields: Record<Exclude<Part, 'household'>, ReactNode> = {
    about: <AboutFields {...props} />,
    languages: <LanguageFields {...props} />,
    interests: <InterestFields {...props} />,
    times: <TimeFields {...props} />,
    wishes: <WishFields {...props} />,
  };
  return (
    <PartForm part={part} version={application.version}>
      {fields[part]}
    </PartForm>
  );
}

function PartForm(props: {
  readonly part: Part;
  readonly version: number;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('onboarding');
  return (
    <PostForm intent={props.part}>
      <Stack gap="lg">
        <input type="hidden" name="version" value={props.version} />
        {props.children}
        <Actions>
          <Button>{t('save')}</Button>
        </Actions>
      </Stack>
    </PostForm>
  );
}
