import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Heading, Stack } from '~/ui';

/** One sheet of the talk, named so that a screen reader can jump to it. */
export function TalkSection({
  name,
  children,
}: {
  name:
    | 'who'
    | 'language'
    | 'household'
    | 'time'
    | 'interests'
    | 'wishes'
    | 'work'
    | 'practical'
    | 'talk';
  children: ReactNode;
}) {
  const { t } = useTranslation('people');
  return (
    <Card as="section" labelledBy={`section-${name}`}>
      <Stack gap="sm">
        <Heading level={2} id={`section-${name}`}>
          {t(`participant-section-${name}`)}
        </Heading>
        {children}
      </Stack>
    </Card>
  );
}
