/** Gives each name a number, in the order in which names are met; no limit on how many. */
export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly list: string[] = [];

  get size(): number {
    return this.list.length;
  }

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    return this.list.push(name) - 1;
  }

  /** The name of a number that has been given. */
  nameOf(number: number): string {
    return this.list[number] as string;
  }
}
