import type { TFunction } from 'i18next';
import type { Change } from '~/domain/matching/relax/change';
import { isolated } from '~/i18n/isolate';

/** What turns a change into a sentence: the catalogue and the language it is in. */
export interface ChangeWords {
  readonly t: TFunction;
  readonly language: string;
}

/** What would have to change, as the coordinator thinks of it: about somebody by name. */
export function changeInWords(change: Change, name: string, words: ChangeWords): string {
  return words.t(`asking:change-${codeOf(change)}`, {
    name: isolated(name),
    ...valueInWords(change, words),
  });
}

/**
 * The question to read aloud, about the reader of the answer alone: a guide is told nothing of who
 * waits, and nobody is told whose wish is in the way.
 */
export function questionFor(change: Change, words: ChangeWords): string {
  return words.t(`asking:question-${codeOf(change)}`, valueInWords(change, words));
}

function codeOf(change: Change): string {
  const code = change.code === 'willing' ? `willing-${change.value}` : change.code;
  return `${change.side}-${code}`;
}

function valueInWords(change: Change, { t, language }: ChangeWords): Record<string, string> {
  if (change.code === 'time') return { slot: t(`asking:slot-${change.value}`) };
  if (change.code !== 'language') return {};
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return { language: names.of(change.value) ?? change.value };
}
