import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { findChromium } from './find-chromium.server';

export type PdfRefusal = 'pdf-not-available' | 'took-too-long' | 'server-busy' | 'pdf-failed';

/** Turns a page into a PDF. Its size and margins are the page's own (`@page`). */
export interface PdfPrinter {
  /** False where no browser is installed: offer the page itself for printing. */
  readonly isAvailable: boolean;
  /** `html` is complete in itself: the browser that draws it has no network. */
  print(html: string): Promise<Result<Uint8Array, PdfRefusal>>;
}

export interface PdfLimits {
  readonly seconds: number;
  /** So many may stand in line; only one is drawn at a time. */
  readonly waiting: number;
}

const LIMITS: PdfLimits = { seconds: 20, waiting: 8 };

/**
 * A printer on the installed Chromium, the only free program that makes PDFs with tags for screen
 * readers and sets every script right. It runs as a process of its own, in a folder that is thrown away.
 */
export function openPdfPrinter(
  settings: { readonly chromiumPath: string; readonly chromiumSandbox: boolean },
  limits: PdfLimits = LIMITS,
): PdfPrinter {
  const program = findChromium(settings.chromiumPath);
  // Chromium refuses to start its own sandbox for root.
  const hasSandbox = settings.chromiumSandbox && process.getuid?.() !== 0;
  let last: Promise<unknown> = Promise.resolve();
  let inLine = 0;
  return {
    isAvailable: program !== null,
    async print(html) {
      if (!program) return refuse('pdf-not-available');
      if (inLine > limits.waiting) return refuse('server-busy');
      inLine += 1;
      const drawn = last.then(() => draw(program, html, hasSandbox, limits.seconds));
      last = drawn.catch(() => undefined);
      return drawn.finally(() => {
        inLine -= 1;
      });
    },
  };
}

async function draw(
  program: string,
  html: string,
  hasSandbox: boolean,
  seconds: number,
): Promise<Result<Uint8Array, PdfRefusal>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'print-'));
  try {
    const page = path.join(folder, 'page.html');
    const pdf = path.join(folder, 'page.pdf');
    await writeFile(page, html, { mode: 0o600 });
    const ended = await run(program, argumentsFor(folder, page, pdf, hasSandbox), folder, seconds);
    if (ended !== 'done') return refuse(ended);
    const bytes = await readFile(pdf).catch(() => null);
    return bytes && bytes.length > 0 ? ok(new Uint8Array(bytes)) : refuse('pdf-failed');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function argumentsFor(folder: string, page: string, pdf: string, hasSandbox: boolean): string[] {
  return [
    '--headless',
    ...(hasSandbox ? [] : ['--no-sandbox']),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // It ends up in the file as its creator.
    '--user-agent=Chromium',
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

function run(
  program: string,
  given: readonly string[],
  folder: string,
  seconds: number,
): Promise<'done' | 'took-too-long' | 'pdf-failed'> {
  return new Promise((resolve) => {
    const env = {
      NODE_ENV: process.env.NODE_ENV,
      HOME: folder,
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
    };
    // A group of its own, so that the browser's helpers end with it.
    const browser = spawn(program, given, { stdio: 'ignore', detached: true, env });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      if (browser.pid) endGroup(browser.pid);
    }, seconds * 1000);
    const end = (outcome: 'done' | 'pdf-failed') => {
      clearTimeout(timer);
      resolve(isLate ? 'took-too-long' : outcome);
    };
    browser.on('error', () => end('pdf-failed'));
    browser.on('exit', (code) => end(code === 0 ? 'done' : 'pdf-failed'));
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
}
