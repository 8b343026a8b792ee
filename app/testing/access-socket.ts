import { connect } from 'node:net';

/**
 * Writes bytes to the server as they are and answers what came back until it hung up: for requests
 * that no client would send.
 */
export function overSocket(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    // A server that refuses a body may hang up while it is still being sent.
    socket.on('error', (error) => {
      if (chunks.length > 0) resolve(Buffer.concat(chunks).toString('latin1'));
      else reject(error);
    });
  });
}

/** A request line with Host and `Connection: close`, and what is given besides. */
export function rawRequest(
  line: string,
  host: string,
  more: readonly string[] = [],
  body = '',
): string {
  return [`${line} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...more, '', body].join('\r\n');
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
