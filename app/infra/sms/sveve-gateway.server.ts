import type { Carrier } from '../delivery';
import { askGateway, failureOfStatus, valueAt } from './ask-gateway.server';

export interface SveveAccount {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** 3 to 11 letters or digits, shown as the sender. */
  readonly sender: string;
}

/**
 * Sveve, a Norwegian provider (https://sveve.no/apidok/send). It answers 200 whatever happens: what
 * counts stands in the reply, where an entry of `errors` is about the number and `fatalError` about
 * the account. It knows no idempotency; `ref` comes back in its delivery reports.
 */
export function sveveGateway(account: SveveAccount, cutAfterMs: number): Carrier {
  return {
    async send({ id, to, body }) {
      const reply = await askGateway(
        account.url,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            user: account.user,
            passwd: account.password,
            to: to.replace(/^\+/, ''),
            msg: body,
            from: account.sender,
            ref: id,
            f: 'json',
          }),
        },
        cutAfterMs,
      );
      if ('kind' in reply) return reply;
      const failed = failureOfStatus(reply.status);
      if (failed) return failed;
      const answer = valueAt(reply.json, 'response');
      if (Number(valueAt(answer, 'msgOkCount')) > 0) {
        return { kind: 'taken', providerRef: String(valueAt(answer, 'ids.0') ?? '') };
      }
      if (valueAt(answer, 'fatalError')) return { kind: 'failed', failure: 'not-let-in' };
      if (valueAt(answer, 'errors.0')) return { kind: 'refused' };
      return { kind: 'failed', failure: 'unreadable' };
    },
  };
}
