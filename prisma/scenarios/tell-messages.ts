import { createHash } from 'node:crypto';
import { isLocale } from '../../app/i18n/languages';
import { translatorFor } from '../../app/i18n/translator';
import { hashSecret } from '../../app/infra/access-tokens.server';
import { channelTo } from '../../app/infra/outbox.server';
import { composeAskAboutMatch } from '../../app/mail/ask-about-match/compose';
import type { Book } from './book';
import type { Calendar } from './calendar';
import { storyId } from './dice';

/** The links that the open proposals of the story wait for, as they lie in the outbox. */
export function tellOpenQuestions(book: Book, calendar: Calendar, baseUrl: string): void {
  for (const match of book.match) {
    if (match.state !== 'guide-asked' && match.state !== 'participant-asked') continue;
    const side = match.state === 'guide-asked' ? 'guide' : 'participant';
    const row =
      side === 'guide'
        ? book.guide.find((one) => one.id === match.guideId)
        : book.participant.find((one) => one.id === match.participantId);
    if (!row) continue;
    // Known to everybody who reads this file: the demo's doors are open anyway.
    const secret = createHash('sha256').update(`demo:${match.id}`).digest('base64url');
    const at = new Date(match.stateSince);
    book.accessToken.push({
      id: storyId(`token:${match.id}`),
      branchId: match.branchId,
      purpose: 'answer-match',
      hash: hashSecret(secret),
      subjectId: match.id,
      side,
      createdAt: at,
      expiresAt: calendar.moment(-14),
    });
    const wanted = 'contactLanguage' in row ? row.contactLanguage : String(row.locale);
    const locale = isLocale(wanted) ? wanted : side === 'guide' ? 'nb' : 'en';
    const way = channelTo({
      preferredChannel: String(row.preferredChannel),
      email: typeof row.email === 'string' ? row.email : null,
      phone: typeof row.phone === 'string' ? row.phone : null,
    });
    if (!way) continue;
    const link = `${baseUrl}/link/match/${secret}`;
    book.outboxMessage.push({
      id: storyId(`message:${match.id}`),
      branchId: match.branchId,
      channel: way.channel,
      toAddress: way.to,
      template: 'ask-about-match',
      locale,
      ...composeAskAboutMatch({ link }, translatorFor(locale)),
      recipientType: side,
      recipientId: row.id,
      dedupeKey: `ask-about-match:${hashSecret(secret)}`,
      createdAt: at,
      sendAfterAt: at,
      sentAt: at,
    });
  }
}
