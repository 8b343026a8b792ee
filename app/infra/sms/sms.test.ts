import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type HttpSink, openHttpSink } from '~/testing/http-sink';
import { readEnv } from '../env.server';
import { openSms } from './open-sms.server';

const MESSAGE = { id: 'abc234', to: '+4799999999', subject: '', body: 'Hei "du"\n{{ref}} æøå' };
const CUT_MS = 1_500;

let sink: HttpSink | undefined;
afterEach(() => sink?.close());

/** A gateway of this environment that asks a server which replies in one way. */
async function gatewayTo(
  variables: Record<string, string>,
  reply: (response: ServerResponse) => void,
) {
  const opened = await openHttpSink((_, response) => reply(response));
  sink = opened;
  const urls = { SVEVE_URL: opened.url, SMS_HTTP_URL: opened.url };
  const gateway = openSms(readEnv({ ...urls, ...variables }), CUT_MS);
  if (!gateway) throw new Error('no gateway');
  return { gateway, asked: opened.asked };
}

const json =
  (value: unknown, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(value));
  };
const SVEVE = {
  SMS_PROVIDER: 'sveve',
  SMS_SENDER: 'Beskjed',
  SVEVE_USER: 'branch',
  SVEVE_PASSWORD: 'secret',
};
const HTTP = {
  SMS_PROVIDER: 'http',
  SMS_SENDER: '2097',
  SMS_HTTP_HEADERS: '{"Authorization":"Bearer key"}',
  SMS_HTTP_FIELDS: '{"from":"{{sender}}","text":"{{text}}","ref":"{{ref}}","to":[{"n":"{{to}}"}]}',
  SMS_HTTP_OK: 'data.id',
  SMS_HTTP_ID: 'data.id',
  SMS_HTTP_REFUSED: '404,422',
};

describe('what no gateway may stumble over', () => {
  const cases: readonly [string, (response: ServerResponse) => void, object][] = [
    ['a fault of the server', json({}, 503), { kind: 'failed', failure: 'busy' }],
    ['too many at once', json({}, 429), { kind: 'failed', failure: 'busy' }],
    ['a wrong key', json({}, 401), { kind: 'failed', failure: 'not-let-in' }],
    ['a bad request', json({}, 400), { kind: 'failed', failure: 'rejected' }],
    ['a redirect', (r) => r.writeHead(302, { Location: '/other' }).end(), { kind: 'failed' }],
    ['no answer', () => undefined, { kind: 'failed', failure: 'too-slow' }],
    ['half an answer', (r) => r.writeHead(200).write('{"a'), { kind: 'failed' }],
    ['a dropped line', (r) => r.destroy(), { kind: 'failed', failure: 'unreachable' }],
    ['a page', (r) => r.end('<html>'), { kind: 'failed', failure: 'unreadable' }],
  ];
  for (const variables of [SVEVE, HTTP]) {
    it.each(cases)(`${variables.SMS_PROVIDER}: %s`, async (_, reply, expected) => {
      const { gateway, asked } = await gatewayTo(variables, reply);
      expect(await gateway.send(MESSAGE)).toMatchObject(expected);
      expect(asked).toHaveLength(1);
    });
    it(`${variables.SMS_PROVIDER}: nobody there`, async () => {
      const { gateway } = await gatewayTo(variables, json({}));
      await sink?.close();
      expect(await gateway.send(MESSAGE)).toEqual({ kind: 'failed', failure: 'unreachable' });
    });
  }
});

describe('Sveve', () => {
  it('takes a message as its documentation says, with our reference', async () => {
    const reply = json({ response: { msgOkCount: 1, stdSMSCount: 1, ids: [42824112] } });
    const { gateway, asked } = await gatewayTo(SVEVE, reply);
    expect(await gateway.send(MESSAGE)).toEqual({ kind: 'taken', providerRef: '42824112' });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      user: 'branch',
      passwd: 'secret',
      to: '4799999999',
      msg: MESSAGE.body,
      from: 'Beskjed',
      ref: 'abc234',
      f: 'json',
    });
  });

  it('tells a wrong number from a wrong account', async () => {
    const errors = [{ number: '4799999999', message: 'Ugyldig nummer' }];
    const wrong = await gatewayTo(SVEVE, json({ response: { msgOkCount: 0, errors } }));
    expect(await wrong.gateway.send(MESSAGE)).toEqual({ kind: 'refused' });
    await sink?.close();
    const account = await gatewayTo(SVEVE, json({ response: { fatalError: 'Feil passord' } }));
    const failed = { kind: 'failed', failure: 'not-let-in' };
    expect(await account.gateway.send(MESSAGE)).toEqual(failed);
  });
});

describe('a gateway set by configuration', () => {
  it('gets JSON in which our values are data, whatever they hold', async () => {
    const { gateway, asked } = await gatewayTo(HTTP, json({ data: { id: 'x-1' } }, 201));
    expect(await gateway.send(MESSAGE)).toEqual({ kind: 'taken', providerRef: 'x-1' });
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/send' });
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer key',
      'content-type': 'application/json',
    });
    const to = [{ n: '+4799999999' }];
    const sent = { from: '2097', text: MESSAGE.body, ref: 'abc234', to };
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual(sent);
  });

  it.each(['POST', 'GET'])('gets a form by %s', async (method) => {
    const form = {
      ...HTTP,
      SMS_HTTP_METHOD: method,
      SMS_HTTP_FORMAT: 'form',
      SMS_HTTP_FIELDS: '{"to":"{{to}}","msg":"{{text}}"}',
      SMS_HTTP_OK: '',
      SMS_HTTP_ID: '',
    };
    const { gateway, asked } = await gatewayTo(form, (response) => response.end('OK'));
    expect(await gateway.send(MESSAGE)).toEqual({ kind: 'taken', providerRef: '' });
    const sent = method === 'GET' ? (asked[0]?.path.split('?')[1] ?? '') : (asked[0]?.body ?? '');
    expect(Object.fromEntries(new URLSearchParams(sent))).toEqual({
      to: '+4799999999',
      msg: MESSAGE.body,
    });
  });

  it('says which statuses mean that a number will never do', async () => {
    const { gateway } = await gatewayTo(HTTP, json({}, 422));
    expect(await gateway.send(MESSAGE)).toEqual({ kind: 'refused' });
  });
});

describe('the settings', () => {
  it('are none unless a provider is named', () => {
    expect(openSms(readEnv({}))).toBeNull();
  });

  it('name what is missing or malformed, and no value', () => {
    expect(() => readEnv({ SMS_PROVIDER: 'sveve', SVEVE_USER: 'x' })).toThrow(
      /SMS_SENDER[\s\S]*SVEVE_PASSWORD/,
    );
    const broken = { SMS_PROVIDER: 'http', SMS_HTTP_HEADERS: 'key-42' };
    expect(() => readEnv(broken)).toThrow(/SMS_HTTP_HEADERS/);
    expect(() => readEnv(broken)).not.toThrow(/key-42/);
  });
});
