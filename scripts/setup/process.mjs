import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder the command was given in. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Children that must not outlive us. Signals are ours only while there is one: afterwards they are
 * the server's, which runs in this process.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const running = new Set();

/** @param {NodeJS.Signals} signal */
function stopEverything(signal) {
  for (const child of running) {
    child.once('close', () => process.exit(130));
    child.kill(signal);
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function watchOver(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, stopEverything);
  running.add(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function letGo(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of signals) process.off(signal, stopEverything);
}

/**
 * Runs a program to its end. It never reads our standard input.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options] `show` lets it
 *   write to our own output; otherwise what it wrote comes back in `output`
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started
 */
export function run(program, args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const chunks = [];
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    watchOver(child);
    child.stdout?.on('data', (chunk) => chunks.push(String(chunk)));
    child.stderr?.on('data', (chunk) => chunks.push(String(chunk)));
    child.on('error', (error) => {
      letGo(child);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      letGo(child);
      resolve({ code: code ?? 1, output: chunks.join('') });
    });
  });
}

/**
 * Runs npm, the same one that started us where there is one.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 */
export function npm(args, env = {}) {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') && existsSync(path)
    ? run(process.execPath, [path, ...args], { env })
    : run('npm', args, { env });
}

/**
 * Runs a JavaScript program with this Node.
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options]
 */
export function node(args, options) {
  return run(process.execPath, args, options);
}
