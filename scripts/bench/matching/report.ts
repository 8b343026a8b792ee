export type Cell = string | number;

/** A promise about speed: a measured figure must stay on one side of its limit. */
interface Bar {
  readonly says: string;
  readonly measured: number;
  readonly most?: number;
  readonly least?: number;
  readonly isStretch: boolean;
}

/** Prints tables as they come, and at the end every bar beside its target. */
export class Report {
  private readonly bars: Bar[] = [];
  private readonly faults: string[] = [];

  table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
    console.log(`\n${title}\n`);
    printRow(head);
    printRow(head.map(() => '---'));
    for (const row of rows) printRow(row.map(written));
  }

  atMost(says: string, measured: number, most: number, isStretch = false): void {
    this.bars.push({ says, measured, most, isStretch });
  }

  atLeast(says: string, measured: number, least: number, isStretch = false): void {
    this.bars.push({ says, measured, least, isStretch });
  }

  /** What must never happen, however fast. */
  demand(holds: boolean, fault: string): void {
    if (!holds) this.faults.push(fault);
  }

  /** @returns whether every bar but the stretch ones holds and no fault was found */
  close(): boolean {
    this.table(
      'Bars',
      ['bar', 'measured', 'target', 'holds'],
      this.bars.map((bar) => [bar.says, bar.measured, targetOf(bar), verdictOn(bar)]),
    );
    for (const fault of this.faults) console.log(`\nFAULT: ${fault}`);
    console.log(
      `\n${this.faults.length === 0 ? 'All values are exactly equal.' : 'Values differ.'}`,
    );
    return this.faults.length === 0 && this.bars.every((bar) => bar.isStretch || holds(bar));
  }
}

function holds({ measured, most, least }: Bar): boolean {
  return (most === undefined || measured <= most) && (least === undefined || measured >= least);
}

function verdictOn(bar: Bar): string {
  if (holds(bar)) return 'yes';
  return bar.isStretch ? 'not yet (stretch)' : 'NO';
}

function targetOf({ most, least }: Bar): string {
  return most === undefined ? `≥ ${written(least ?? 0)}` : `≤ ${written(most)}`;
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function written(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (Number.isNaN(cell)) return '–';
  if (Number.isInteger(cell)) return cell.toLocaleString('en');
  return cell >= 100 ? cell.toFixed(0) : cell >= 10 ? cell.toFixed(1) : cell.toPrecision(2);
}
