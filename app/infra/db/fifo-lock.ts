/** Lets one holder in at a time, in the order in which they came. */
export class FifoLock {
  private last: Promise<void> = Promise.resolve();

  /** Waits for its turn; the answer gives the turn on and may be called more than once. */
  async acquire(): Promise<() => void> {
    const before = this.last;
    let release: () => void = () => {};
    this.last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  async hold<T>(work: () => Promise<T> | T): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
