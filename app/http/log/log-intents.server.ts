import { ok } from '~/domain/kernel/result';
import { forgetPhones, keepOnPhone } from '~/features/meetings/device-keys.server';
import {
  AwayForm,
  BackForm,
  LogForm,
  NoFields,
  TriedForm,
  UndoForm,
} from '~/features/meetings/log-forms';
import { logMeetings, sayWeTried } from '~/features/meetings/log-meetings.server';
import { raiseSignal } from '~/features/meetings/raise-signal.server';
import { endAway, sayAway, sayNotThisWeek } from '~/features/meetings/say-away.server';
import { sendNewLink } from '~/features/meetings/send-new-link.server';
import { undoLog } from '~/features/meetings/undo-log.server';
import { findPairLink } from '~/features/pair-link/pair-link.query.server';
import type { Call } from '~/http/call.server';
import { deviceOf } from '~/http/device';
import { intent } from '~/http/guarded.server';
import { inBranch } from '~/http/in-branch';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { addressKey } from '~/infra/rate-limits.server';
import { withoutPhoneKeys, withPhoneKey } from './phone-cookie.server';

const permission = 'link.answer';
const params = PairParams;

/** Whose link it is, and the address of its page with what there is to say. */
async function open(call: Call & { readonly params: { readonly secret: string } }) {
  const { ctx, link } = await openPairLink(call, call.params.secret);
  const speaker = { pairingId: link.pairingId, side: link.side, byUserId: null } as const;
  const to = (said: Readonly<Record<string, string>>) =>
    `/link/pair/${call.params.secret}?${new URLSearchParams(said)}`;
  return { ctx, link, speaker, to };
}

/** What can be pressed on the page that logs a meeting. */
export const logIntents = {
  met: intent({ permission, params, form: LogForm }, async (call) => {
    const { ctx, speaker, to } = await open(call);
    const { days, minutes, activities, mood, note, again } = call.form;
    const said = { days, minutes, activities, mood: mood ?? null, note, isAgain: again === 'yes' };
    const told = await logMeetings(ctx, speaker, said, { key: call.key });
    return told.ok ? ok({ to: to({ done: 'met', logs: told.value.logIds.join('.') }) }) : told;
  }),
  tried: intent({ permission, params, form: TriedForm }, async (call) => {
    const { ctx, speaker, to } = await open(call);
    const told = await sayWeTried(ctx, speaker, call.form, { key: call.key });
    return told.ok ? ok({ to: to({ done: 'tried', logs: told.value.logIds.join('.') }) }) : told;
  }),
  'not-this-week': intent({ permission, params, form: NoFields }, async (call) => {
    const { ctx, speaker, to } = await open(call);
    const said = await sayNotThisWeek(ctx, speaker, { key: call.key });
    return said.ok ? ok({ to: to({ done: 'away', away: said.value.breakId }) }) : said;
  }),
  away: intent({ permission, params, form: AwayForm }, async (call) => {
    const { ctx, speaker, to } = await open(call);
    const said = await sayAway(ctx, speaker, call.form, { key: call.key });
    return said.ok ? ok({ to: to({ done: 'away', away: said.value.breakId }) }) : said;
  }),
  back: intent({ permission, params, form: BackForm }, async (call) => {
    const { ctx, speaker, to } = await open(call);
    const ended = await endAway(ctx, speaker, call.form, { key: call.key });
    return ended.ok ? ok({ to: to({ done: 'back' }) }) : ended;
  }),
  help: signal('need-help', 'help'),
  'not-met': signal('not-met', 'not-met'),
  undo: intent({ permission, params, form: UndoForm }, async (call) => {
    const { ctx, speaker, to } = await open(call);
    const undone = await undoLog(ctx, speaker, { logIds: call.form.logs }, { key: call.key });
    return undone.ok ? ok({ to: to({ done: 'undone' }) }) : undone;
  }),
  keep: intent({ permission, params, form: NoFields }, async (call) => {
    const { ctx, link, to } = await open(call);
    const { env } = call.runtime;
    const kept = await keepOnPhone(ctx, link, deviceOf(call.request));
    if (!kept.ok) return kept;
    const headers = withPhoneKey(call.request, env, kept.value.secret);
    return ok({ to: to({ done: 'kept' }), headers });
  }),
  'forget-phones': intent({ permission, params, form: NoFields }, async (call) => {
    const { ctx, link, to } = await open(call);
    const ended = await forgetPhones(ctx, link);
    // Where none was kept, it is as it was wished.
    if (!ended.ok && ended.refusal !== 'not-found') return ended;
    return ok({ to: to({ done: 'forgotten' }), headers: withoutPhoneKeys(call.runtime.env) });
  }),
  // Says "sent" for a link that never was, too.
  'new-link': intent({ permission, params, form: NoFields }, async (call) => {
    const { runtime, key } = call;
    const found = await findPairLink(runtime.database, call.ctx.clock, call.params.secret);
    const done = ok({ to: `/link/pair/${call.params.secret}?done=sent` });
    if (!found) return done;
    const options = {
      key,
      address: addressKey(call.remoteAddress),
      baseUrl: runtime.env.baseUrl,
    };
    const ctx = inBranch(call, found.link.branchId);
    const sent = await sendNewLink(ctx, runtime.limits, found.link, options);
    return sent.ok ? done : sent;
  }),
};

function signal(kind: 'need-help' | 'not-met', done: string) {
  return intent({ permission, params, form: NoFields }, async (call) => {
    const { ctx, speaker, to } = await open(call);
    const raised = await raiseSignal(ctx, speaker, kind, { key: call.key });
    return raised.ok ? ok({ to: to({ done }) }) : raised;
  });
}
