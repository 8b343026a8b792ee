import { useTranslation } from 'react-i18next';
import {
  IDEA_CHILDREN,
  IDEA_COSTS,
  IDEA_ICONS,
  IDEA_PLACES,
  type IdeaDocument,
  LONGEST_IDEA_PRACTICE,
  LONGEST_IDEA_TITLE,
  SEASONS,
} from '~/domain/meetings/idea';
import {
  CheckboxGroup,
  Columns,
  RadioGroup,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Tick,
} from '~/ui';
import type { FormState } from '~/ui/form-state';

interface Props {
  readonly idea: (Omit<IdeaDocument, 'form'> & { readonly sortOrder: number }) | null;
  readonly interests: readonly string[];
  readonly form: FormState | undefined;
}

/** Everything about one idea; the two languages side by side. */
export function IdeaFields({ idea, interests, form }: Props) {
  const { t } = useTranslation(['ideas', 'lists']);
  return (
    <Stack>
      <Columns>
        {(['nb', 'en'] as const).map((language) => {
          const name = (word: string) => `${word}${language === 'nb' ? 'Nb' : 'En'}`;
          const text = idea?.texts[language];
          return (
            <Stack key={language}>
              <TextArea
                name={name('title')}
                label={t(`title-label-${language}`)}
                rows={2}
                maxLength={LONGEST_IDEA_TITLE}
                defaultValue={text?.title}
                form={form}
                required
              />
              <TextArea
                name={name('practice')}
                label={t(`practice-label-${language}`)}
                maxLength={LONGEST_IDEA_PRACTICE}
                rows={3}
                defaultValue={text?.practice}
                form={form}
                optional
              />
              <Tick
                name={name('approve')}
                label={t(`approve-${language}`)}
                hint={t('approve-help')}
                defaultChecked={text != null && text.approvedByUserId !== null}
                form={form}
              />
            </Stack>
          );
        })}
      </Columns>
      <SelectField
        name="icon"
        label={t('icon')}
        options={IDEA_ICONS.map((value) => ({ value, label: t(`icon-${value}`) }))}
        defaultValue={idea?.icon ?? 'star'}
        width="medium"
        form={form}
        required
      />
      <CheckboxGroup
        name="seasons"
        label={t('seasons')}
        hint={t('seasons-help')}
        layout="inline"
        options={SEASONS.map((value) => ({ value, label: t(`season-${value}`) }))}
        defaultValues={idea?.seasons}
        form={form}
      />
      <RadioGroup
        name="cost"
        label={t('cost')}
        layout="inline"
        options={IDEA_COSTS.map((value) => ({ value, label: t(`cost-${value}`) }))}
        defaultValue={idea?.cost ?? 'free'}
        form={form}
        required
      />
      <RadioGroup
        name="place"
        label={t('place')}
        layout="inline"
        options={IDEA_PLACES.map((value) => ({ value, label: t(`place-${value}`) }))}
        defaultValue={idea?.place ?? 'either'}
        form={form}
        required
      />
      <RadioGroup
        name="children"
        label={t('children')}
        options={IDEA_CHILDREN.map((value) => ({ value, label: t(`children-${value}`) }))}
        defaultValue={idea?.children ?? 'fine'}
        form={form}
        required
      />
      <CheckboxGroup
        name="interests"
        label={t('interests')}
        layout="inline"
        options={interests.map((value) => ({ value, label: t(`lists:interest-${value}`) }))}
        defaultValues={idea?.interests}
        form={form}
      />
      <TextField
        name="sortOrder"
        label={t('sort-order')}
        hint={t('sort-order-help')}
        inputMode="numeric"
        width="short"
        defaultValue={String(idea?.sortOrder ?? 1000)}
        form={form}
        required
      />
    </Stack>
  );
}
