import { describe, expect, test } from 'vitest';
import { readEnv } from './env.server';

describe('the demo', () => {
  test('is on when nothing is configured', () => {
    expect(readEnv({}).isDemo).toBe(true);
  });

  test.each([
    { BASE_URL: 'https://guide.example' },
    { DATABASE_URL: 'postgresql://localhost/x' },
    { NODE_ENV: 'production', BASE_URL: 'https://guide.example' },
    { DEMO: '0' },
  ])('is off with %o', (settings) => {
    expect(readEnv(settings).isDemo).toBe(false);
  });

  test('cannot be turned on in production: the program refuses to start', () => {
    const settings = { NODE_ENV: 'production', BASE_URL: 'https://guide.example', DEMO: '1' };
    expect(() => readEnv(settings)).toThrow('DEMO: the demo cannot run in production');
  });
});

test('production needs its own address', () => {
  expect(() => readEnv({ NODE_ENV: 'production' })).toThrow('BASE_URL');
});
