import { z } from 'zod';
import { userIdOf } from '~/domain/access/actor';
import { ok, refuse } from '~/domain/kernel/result';
import { LogForForm, PhonesForm, SettleForm, UndoWordForm } from '~/features/meetings/desk-forms';
import { forgetPhones } from '~/features/meetings/device-keys.server';
import { logMeetings } from '~/features/meetings/log-meetings.server';
import { findSides } from '~/features/meetings/pair-meetings.query.server';
import { settleMeeting } from '~/features/meetings/settle-meeting.server';
import { undoLog } from '~/features/meetings/undo-log.server';
import { IdParam, intent } from '~/http/guarded.server';

export const MeetingsParams = z.object({ pairingId: IdParam });
const params = MeetingsParams;
const permission = 'meeting.settle';

const done = (pairingId: string, notice: string) =>
  ok({ to: `/desk/pairings/${pairingId}/meetings`, notice: `meetings:${notice}` });

/** What a coordinator can do to the meetings of one pair. */
export const deskIntents = {
  settle: intent({ permission, params, form: SettleForm }, async ({ ctx, params, form, key }) => {
    const settled = await settleMeeting(ctx, { ...params, ...form }, { key });
    return settled.ok ? done(params.pairingId, 'notice-settled') : settled;
  }),
  undo: intent({ permission, params, form: UndoWordForm }, async ({ ctx, params, form, key }) => {
    const by = { ...params, coordinatorUserId: userIdOf(ctx.actor) ?? '' };
    const undone = await undoLog(ctx, by, { logIds: [form.logId] }, { key });
    return undone.ok ? done(params.pairingId, 'notice-undone') : undone;
  }),
  log: intent({ permission, params, form: LogForForm }, async ({ ctx, params, form, key }) => {
    const speaker = { ...params, side: form.side, byUserId: userIdOf(ctx.actor) };
    const { on, minutes, note, again } = form;
    const said = { days: [on], minutes, note, isAgain: again === 'yes' };
    const logged = await logMeetings(ctx, speaker, said, { key });
    return logged.ok ? done(params.pairingId, 'notice-logged') : logged;
  }),
  phones: intent({ permission, params, form: PhonesForm }, async ({ ctx, params, form }) => {
    const sides = await findSides(ctx, params.pairingId);
    if (!sides) return refuse('not-found');
    const personId = form.side === 'guide' ? sides.guideId : sides.participantId;
    const ended = await forgetPhones(ctx, { side: form.side, personId });
    return ended.ok ? done(params.pairingId, 'notice-phones') : ended;
  }),
};
