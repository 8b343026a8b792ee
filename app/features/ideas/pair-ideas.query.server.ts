import { today } from '~/domain/kernel/programme-time';
import { ideasFor } from '~/domain/meetings/ideas-for';
import type { Locale } from '~/i18n/languages';
import type { Context } from '~/infra/context';
import { readGuideProfile } from '../guides/guide-profile.query';
import { readParticipantProfile } from '../participants/participant-profile.query';
import { listIdeas } from './ideas.query.server';

export const IDEAS_AT_A_TIME = 3;

/**
 * This week's ideas for one pair, three at a time; after the last three come the first again. What
 * they like comes in by its effect alone: no answer says what the other has told about itself.
 */
export async function pairIdeas(
  ctx: Context,
  pair: { readonly pairingId: string; readonly turn: number; readonly locale: Locale },
) {
  const [list, { guide, participant }] = await Promise.all([
    listIdeas(ctx.db),
    ctx.db.pairing.findFirstOrThrow({
      where: { id: pair.pairingId },
      select: {
        guide: { select: { profile: true, unit: true } },
        participant: { select: { profile: true, unit: true } },
      },
    }),
  ]);
  const hers = readGuideProfile(guide.profile).interests;
  const theirs = readParticipantProfile(participant.profile).interests;
  const hasChildren = [guide.unit, participant.unit].some(
    (unit) => unit === 'family' || unit === 'single-parent',
  );
  const ranked = ideasFor(
    today(ctx.clock),
    { shared: hers.filter((code) => theirs.includes(code)), hasChildren },
    list.filter((idea) => !idea.isHidden),
  );
  const turns = Math.max(1, Math.ceil(ranked.length / IDEAS_AT_A_TIME));
  const turn = pair.turn % turns;
  const from = turn * IDEAS_AT_A_TIME;
  const language = pair.locale === 'nb' ? 'nb' : 'en';
  const ideas = ranked.slice(from, from + IDEAS_AT_A_TIME).map((idea) => ({
    code: idea.code,
    icon: idea.icon,
    cost: idea.cost,
    place: idea.place,
    title: idea.texts[language].title,
    practice: idea.texts[language].practice,
    isApproved: idea.texts[language].approvedByUserId !== null,
  }));
  return { ideas, next: turn + 1 < turns ? turn + 1 : 0, hasMore: turns > 1 };
}
