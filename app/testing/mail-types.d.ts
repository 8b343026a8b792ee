// The two packages that tests receive mail with ship no types; only what the tests use is named.
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  interface Session {
    readonly remotePort: number;
    readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] };
  }
  type Answer = (error?: Error | null) => void;
  export class SMTPServer {
    readonly server: Server;
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      closeTimeout?: number;
      onRcptTo?(address: { readonly address: string }, session: Session, answer: Answer): void;
      onData(stream: Readable, session: Session, answer: Answer): void;
    });
    listen(port: number, host: string, ready: () => void): { address(): { port: number } };
    close(done: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
  }
}
declare module 'mailparser' {
  export function simpleParser(source: Buffer | string): Promise<{
    subject?: string;
    text?: string;
    messageId?: string;
    to?: { text: string };
  }>;
}
