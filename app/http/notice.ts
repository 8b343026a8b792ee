import { parse, serialize } from './cookies';

const NAME = 'notice';
const KEY = /^[a-z]+:[a-z0-9.-]+$/;

/** A success notice for the next page: only a catalogue key travels, for twenty seconds. */
export function noticeHeaders(key: string): string {
  return serialize(NAME, key, { maxAge: 20 });
}

export function readNotice(request: Request): string | null {
  const key = parse(request)[NAME];
  return key && KEY.test(key) ? key : null;
}

export function clearNotice(): string {
  return serialize(NAME, '', { maxAge: 0 });
}
