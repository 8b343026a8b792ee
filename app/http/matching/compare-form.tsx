import { useTranslation } from 'react-i18next';
import { Actions, Button, Card, Columns, SelectField } from '~/ui';

interface Props {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly a: string;
  readonly b: string | undefined;
}

/** Which two plans to lay side by side: the branch's own, or drafts. */
export function CompareForm({ choices, a, b }: Props) {
  const { t } = useTranslation('whatif');
  const options = [
    { value: 'plan', label: t('own-plan') },
    ...choices.map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <div className="fg-no-print">
      <Card as="section" tone="snow" labelledBy="compare">
        <h2 id="compare">{t('compare-two')}</h2>
        <form method="get" action="/desk/matching/what-if/compare" className="fg-form">
          <Columns>
            <SelectField name="a" label={t('compare-a')} options={options} defaultValue={a} />
            <SelectField name="b" label={t('compare-b')} options={options} defaultValue={b} />
          </Columns>
          <Actions>
            <Button variant="secondary">{t('compare')}</Button>
          </Actions>
        </form>
      </Card>
    </div>
  );
}
