/**
 * Answers that come from the database, or are copied into a thread, are thousands of copies of few
 * words: `mon-evening`, `fishing`. Here each is kept once, which a large branch's plan is glad of.
 */
export class SharedWords {
  private readonly words = new Map<string, string>();

  /** Shares the words in a plain value, in place; what stands under `id` is left as it is. */
  share<T extends object>(value: T): T {
    for (const name of Object.keys(value)) {
      const each: unknown = Reflect.get(value, name);
      if (typeof each === 'string') {
        if (name !== 'id') Reflect.set(value, name, this.shared(each));
      } else if (typeof each === 'object' && each !== null) this.share(each);
    }
    return value;
  }

  private shared(word: string): string {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    this.words.set(word, word);
    return word;
  }
}
