import { useTranslation } from 'react-i18next';
import { PAIR_KINDS, type TaskKind } from '~/domain/coordination/task-kinds';

/** A kind of task in a few words, where no pair is at hand to say it of. */
export function useKindWords(): (kind: TaskKind) => string {
  const { t } = useTranslation('today');
  return (kind) => {
    const ofPair = PAIR_KINDS.find((one) => one === kind);
    return ofPair ? t(`short-${ofPair}`) : t(`kind-${kind}`);
  };
}
