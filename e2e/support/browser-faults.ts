import type { BrowserContext } from '@playwright/test';

// A refused form is an answer like any other, yet Chromium writes it to the console as an error.
const REFUSED_FORM = /Failed to load resource: .* status of (409|422) /;

/** Errors on the console and uncaught ones, of every page of a browser context. */
export class BrowserFaults {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [REFUSED_FORM];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error')
        this.seen.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (fault) => this.seen.push(String(fault.error())));
  }

  /** For a journey that goes where something is refused: a page that is not there, for one. */
  expect(message: RegExp): void {
    this.expected.push(message);
  }

  unexpected(): string[] {
    return this.seen.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }
}
