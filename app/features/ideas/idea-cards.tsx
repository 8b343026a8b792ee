import { useTranslation } from 'react-i18next';
import type { IdeaIcon, IdeaTraits } from '~/domain/meetings/idea';
import { Card, Cluster, Heading, Icon, Stack, Tag } from '~/ui';

export interface ShownIdea extends Pick<IdeaTraits, 'cost' | 'place'> {
  readonly code: string;
  readonly icon: IdeaIcon;
  readonly title: string;
  readonly practice: string;
}

/** A big picture, what to do, what it costs, and which words it is good for. */
export function IdeaCards({ ideas }: { ideas: readonly ShownIdea[] }) {
  const { t } = useTranslation('ideas');
  return (
    <Stack>
      {ideas.map((idea) => (
        <Card key={idea.code} as="section">
          <div className="fg-idea">
            <Icon name={idea.icon} />
            <div>
              <Heading level={2}>{idea.title}</Heading>
              <Cluster>
                <Tag>{t(`cost-${idea.cost}`)}</Tag>
                <Tag>{t(`place-${idea.place}`)}</Tag>
              </Cluster>
              {idea.practice ? <p>{idea.practice}</p> : null}
            </div>
          </div>
        </Card>
      ))}
    </Stack>
  );
}
