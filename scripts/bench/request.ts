import { get } from 'node:http';

export interface Answer {
  /** From the first byte sent to the last received, in milliseconds. */
  readonly ms: number;
  readonly status: number;
  /** As it came over the wire, compressed. */
  readonly bytes: number;
}

/** Asks as a browser does, and counts what comes over the wire. */
export function ask(url: string, cookie = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { Cookie: cookie, 'Accept-Encoding': 'gzip', Accept: 'text/html,*/*' };
    get(url, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => {
        resolve({ ms: performance.now() - started, status: answer.statusCode ?? 0, bytes });
      });
    }).once('error', reject);
  });
}

/** The text of a page, for reading its links and files. */
export async function read(url: string, cookie = ''): Promise<string> {
  return (await fetch(url, { headers: { Cookie: cookie } })).text();
}

/** Becomes somebody of the demo. */
export async function signIn(url: string, person: string): Promise<string> {
  const answer = await fetch(`${url}/demo?index`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams({ intent: 'default', person }),
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (cookies.length === 0) throw new Error(`Nobody to be: ${person} (${answer.status})`);
  return cookies.join('; ');
}
