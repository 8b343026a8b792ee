import { directionOf, languageTag } from '~/i18n/languages';
import { Heading, SignList, Stack } from '~/ui';
import type { CardSheet } from './card-sheet.server';

/** One language of the sheet: the role card, and the questions with boxes to tick by pen. */
export function SheetColumn({ sheet }: { sheet: CardSheet }) {
  return (
    <div lang={languageTag(sheet.language)} dir={directionOf(sheet.language)}>
      <Stack gap="sm">
        <ul>
          {sheet.facts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Heading level={3}>{sheet.yes.title}</Heading>
        <SignList sign="yes" items={sheet.yes.lines} />
        <Heading level={3}>{sheet.no.title}</Heading>
        <SignList sign="no" items={sheet.no.lines} />
        {sheet.ring ? <p>{sheet.ring}</p> : null}
        {sheet.questions.map((question) => (
          <div key={question.title}>
            <Heading level={3}>{question.title}</Heading>
            <p>
              {question.choices.map((choice) => (
                <span key={choice} className="fg-pen-choice">
                  <span aria-hidden="true">☐</span> {choice}
                </span>
              ))}
            </p>
          </div>
        ))}
      </Stack>
    </div>
  );
}
