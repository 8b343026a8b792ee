/** A name inside a sentence: Unicode isolates keep a name in another script from turning the rest. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
