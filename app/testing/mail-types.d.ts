// The two packages that tests receive mail with ship no types; only what the tests use is named.
declare module 'smtp-server' {
  import type { Readable } from 'node:stream';
  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      onData(stream: Readable, session: unknown, callback: (error?: Error | null) => void): void;
    });
    listen(port: number, host: string, ready: () => void): { address(): { port: number } };
    close(done: () => void): void;
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
