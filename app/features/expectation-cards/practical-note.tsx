import { useTranslation } from 'react-i18next';
import type { PracticalNeed } from '~/domain/matching/people';
import { IconList, Notice } from '~/ui';
import { NEED_ICONS } from './card-icons';

/** What the participant has said that the guide may know; without any there is nothing to see. */
export function PracticalNote({ needs }: { needs: readonly PracticalNeed[] }) {
  const { t } = useTranslation(['cards', 'lists']);
  if (needs.length === 0) return null;
  return (
    <Notice tone="info" title={t('cards:practical-note')}>
      <IconList
        items={needs.map((need) => ({
          key: need,
          icon: NEED_ICONS[need],
          text: t(`lists:need-${need}`),
        }))}
      />
    </Notice>
  );
}
