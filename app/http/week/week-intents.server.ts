import type { z } from 'zod';
import type { Permission } from '~/domain/access/permissions';
import { ok, type Result } from '~/domain/kernel/result';
import type { CommonRefusal } from '~/features/refusal-codes';
import {
  cancelMeeting,
  moveMeeting,
  undoMeetingChange,
} from '~/features/weekly-plan/change-meeting.server';
import { endUsualTime, setUsualTime } from '~/features/weekly-plan/set-usual-time.server';
import {
  CancelForm,
  EndUsualTimeForm,
  MoveForm,
  UndoForm,
  UsualTimeForm,
} from '~/features/weekly-plan/week-forms';
import type { SaidBy, Told, WeekRefusal } from '~/features/weekly-plan/week-rules.server';
import type { Call } from '../call.server';
import { type Done, intent } from '../guarded.server';

/** Whose week is pressed on, and where the press leads. */
export interface OpenWeek {
  readonly ctx: Call['ctx'];
  readonly pairingId: string;
  readonly by: SaidBy;
  readonly holder?: string;
  readonly to: string;
}

type Answer = Promise<Result<Told, WeekRefusal | CommonRefusal>>;

/** The presses of a pair's week: the same behind a side's link and on the coordinator's desk. */
export function weekIntents<P extends z.ZodType>(declaration: {
  readonly permission: Permission;
  readonly params: P;
  open(call: Call & { readonly params: z.output<P> }): Promise<OpenWeek>;
}) {
  const { permission, params, open } = declaration;
  type Pressed = Call & { readonly params: z.output<P>; readonly key: string | undefined };
  async function press(
    call: Pressed,
    notice: string,
    verb: (week: OpenWeek, how: Parameters<typeof endUsualTime>[2]) => Answer,
  ): Promise<Result<Done, WeekRefusal | CommonRefusal>> {
    const week = await open(call);
    const holder = week.holder ? { holder: week.holder } : {};
    const how = { key: call.key, baseUrl: call.runtime.env.baseUrl, ...holder };
    const done = await verb(week, how);
    if (!done.ok) return done;
    return ok({ to: week.to, notice: done.value.isTold ? notice : 'week:notice-call' });
  }
  return {
    set: intent({ permission, params, form: UsualTimeForm }, (call) => {
      const { rhythm, ...time } = call.form;
      const everyWeeks = rhythm === 'weekly' ? 1 : 2;
      const usual = { ...time, everyWeeks, startsNextWeek: rhythm === 'other-next' } as const;
      return press(call, 'week:notice-set', ({ ctx, pairingId, by }, how) =>
        setUsualTime(ctx, { ...usual, pairingId, by }, how),
      );
    }),
    end: intent({ permission, params, form: EndUsualTimeForm }, (call) =>
      press(call, 'week:notice-ended', ({ ctx, pairingId, by }, how) =>
        endUsualTime(ctx, { ...call.form, pairingId, by }, how),
      ),
    ),
    cancel: intent({ permission, params, form: CancelForm }, (call) =>
      press(call, 'week:notice-cancelled', ({ ctx, pairingId, by }, how) =>
        cancelMeeting(ctx, { ...call.form, word: call.form.word ?? '', pairingId, by }, how),
      ),
    ),
    move: intent({ permission, params, form: MoveForm }, (call) =>
      press(call, 'week:notice-moved', ({ ctx, pairingId, by }, how) =>
        moveMeeting(ctx, { ...call.form, word: call.form.word ?? '', pairingId, by }, how),
      ),
    ),
    undo: intent({ permission, params, form: UndoForm }, (call) =>
      press(call, 'week:notice-undone', ({ ctx, pairingId, by }, how) =>
        undoMeetingChange(ctx, { ...call.form, pairingId, by }, how),
      ),
    ),
  };
}
