import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/**
 * What the server does with one attempt: `take`; say 451 or 550 to the address; say 554 to the text;
 * hang up before or after keeping it; or never answer.
 */
export type Behaviour = 'take' | 'busy' | 'unknown' | 'reject' | 'drop' | 'keep-and-drop' | 'hang';

export interface ReceivedMail {
  readonly to: string;
  readonly messageId: string;
  readonly raw: string;
  /** Whether the sender was told that it was taken. */
  readonly isConfirmed: boolean;
}

export interface MailSink {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** How often each address was tried. */
  readonly tries: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** A mail server on a real port; `behave` is asked at each attempt, counted from 1 per address. */
export async function openMailSink(
  behave: (to: string, attempt: number) => Behaviour = () => 'take',
  port = 0,
): Promise<MailSink> {
  const received: ReceivedMail[] = [];
  const tries = new Map<string, number>();
  const chosen = new Map<string, Behaviour>();
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 50,
    onRcptTo({ address }, _session, answer) {
      const attempt = (tries.get(address) ?? 0) + 1;
      tries.set(address, attempt);
      const behaviour = behave(address, attempt);
      chosen.set(address, behaviour);
      if (behaviour === 'busy') return answer(replying(451, 'Try again later'));
      if (behaviour === 'unknown') return answer(replying(550, '5.1.1 No such user'));
      answer();
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const behaviour = chosen.get(to) ?? 'take';
      const hangUp = () => sockets.get(session.remotePort)?.destroy();
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (behaviour === 'hang') return;
        if (behaviour === 'drop') return hangUp();
        if (behaviour === 'reject') return answer(replying(554, 'Transaction failed'));
        const raw = Buffer.concat(parts).toString();
        const messageId = /^Message-ID: (<[^>]+>)/im.exec(raw)?.[1] ?? '';
        const isConfirmed = behaviour === 'take';
        received.push({ to, messageId, raw, isConfirmed });
        if (isConfirmed) answer();
        else hangUp();
      });
    },
  });
  // Clients that hang up are what this server is for.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    if (socket.remotePort !== undefined) sockets.set(socket.remotePort, socket);
  });
  const opened = await new Promise<number>((resolve) => {
    const listening = server.listen(port, '127.0.0.1', () => resolve(listening.address().port));
  });
  return {
    url: `smtp://127.0.0.1:${opened}`,
    received,
    tries,
    close: () => new Promise((done) => server.close(done)),
  };
}

function replying(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
