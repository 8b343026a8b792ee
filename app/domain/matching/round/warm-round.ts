import { ok, type Result, refuse } from '../../kernel/result';
import type { Problem } from '../problem/problem';
import type { Plan } from '../solver/solve';
import { deltaBetween } from './delta';
import { exported } from './export';
import type { Delta, RoundRefusal } from './round';
import type { Standing } from './standing';

type Answer = Result<Delta, RoundRefusal>;

/** Refusals, undo and fork around a standing; see `Round` for what each change promises. */
export class WarmRound<P extends Problem, H extends { id: string }, G extends { id: string }> {
  private readonly before: Standing<P, H, G>[] = [];

  /** @param shown the standing laid out already, where somebody has it: a large one is not small */
  constructor(
    private now: Standing<P, H, G>,
    private shown: { readonly problem: P; readonly plan: Plan } | null = null,
  ) {}

  state(): { readonly problem: P; readonly plan: Plan } {
    this.shown ??= exported(this.now);
    return this.shown;
  }

  pin(household: string, guide: string): Answer {
    const { rows, columns, engine, source } = this.now;
    const [row, column] = [rows.of(household), columns.of(guide)];
    if (row < 0 || column < 0) return refuse('unknown-id');
    if (source.isForbidden(household, guide)) return refuse('pair-forbidden');
    if ((engine.state.pin[row] as number) >= 0) return refuse('already-pinned');
    if ((engine.state.places[column] as number) < 1) return refuse('no-place');
    return this.turn((next) => next.engine.pin(row, column));
  }

  unpin(household: string): Answer {
    const row = this.now.rows.of(household);
    if (row < 0 || (this.now.engine.state.pin[row] as number) < 0) return refuse('unknown-id');
    return this.turn((next) => next.unpin(row));
  }

  forbid(household: string, guide: string): Answer {
    const [row, column] = [this.now.rows.of(household), this.now.columns.of(guide)];
    if (row < 0 || column < 0) return refuse('unknown-id');
    if (this.now.engine.state.pin[row] === column) return refuse('pair-pinned');
    return this.turn((next) => next.forbid(household, guide));
  }

  withdraw(id: string): Answer {
    const isHousehold = this.now.rows.of(id) >= 0;
    const isGuide = this.now.columns.of(id) >= 0;
    if (!isHousehold && !isGuide) return refuse('unknown-id');
    return this.turn((next) => {
      if (isHousehold) next.withdrawHousehold(id);
      if (isGuide) next.withdrawGuide(id);
    });
  }

  add(household: H): Answer {
    if (this.now.rows.of(household.id) >= 0) return refuse('known-id');
    return this.turn((next) => next.addHousehold(household));
  }

  addGuide(guide: G): Answer {
    if (this.now.columns.of(guide.id) >= 0) return refuse('known-id');
    return this.turn((next) => next.addGuide(guide));
  }

  setCapacity(guide: string, places: number): Answer {
    const column = this.now.columns.of(guide);
    if (!Number.isInteger(places)) throw new RangeError('a capacity that is no integer');
    if (column < 0) return refuse('unknown-id');
    if (places < this.now.engine.pinnedTo(column).length) return refuse('no-place');
    return this.turn((next) => next.setCapacity(guide, places));
  }

  undo(): Delta | null {
    const last = this.before.pop();
    if (last === undefined) return null;
    const undone = this.now;
    this.now = last;
    this.shown = null;
    return deltaBetween(undone, last);
  }

  fork(): WarmRound<P, H, G> {
    return new WarmRound(this.now, this.shown);
  }

  private turn(change: (next: Standing<P, H, G>) => void): Answer {
    const next = this.now.copy();
    change(next);
    this.before.push(this.now);
    this.now = next;
    this.shown = null;
    return ok(deltaBetween(this.before.at(-1) as Standing<P, H, G>, next));
  }
}
