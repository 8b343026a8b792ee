/** Days from one to another, both included, as numbers of `dayNumber`. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

/** The same days in order, each in one span alone; a span that ends before it begins has no day. */
export function mergedSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const merged: DaySpan[] = [];
  const inOrder = spans
    .filter(({ from, until }) => from <= until)
    .sort((a, b) => a.from - b.from || a.until - b.until);
  for (const span of inOrder) {
    const last = merged.at(-1);
    if (!last || span.from > last.until + 1) merged.push(span);
    else if (span.until > last.until) merged[merged.length - 1] = { ...last, until: span.until };
  }
  return merged;
}

/** The span that a day lies in, of spans as `mergedSpans` gives them. */
export function spanAround(spans: readonly DaySpan[], day: number): DaySpan | undefined {
  return spans.find(({ from, until }) => from <= day && day <= until);
}

/** How many days of `from` to `until`, both included, lie in none of the merged spans. */
export function daysOutside(spans: readonly DaySpan[], { from, until }: DaySpan): number {
  if (until < from) return 0;
  return spans.reduce(
    (left, span) => left - Math.max(0, Math.min(until, span.until) - Math.max(from, span.from) + 1),
    until - from + 1,
  );
}
