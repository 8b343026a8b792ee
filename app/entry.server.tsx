import { PassThrough } from 'node:stream';
import type { EntryContext, HandleErrorFunction } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { localeOf } from './http/call.server';
import { IncidentContext } from './http/incident';
import type { RequestContext } from './http/load-context';
import { NonceContext } from './http/nonce';
import { clearNotice, readNotice } from './http/notice';
import { i18nFor } from './i18n/translator';

const RENDER_LIMIT_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RequestContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let isShellReady = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(localeOf(request))}>
        <NonceContext.Provider value={context.nonce}>
          <IncidentContext.Provider value={context.requestId}>
            <RemixServer context={entry} url={request.url} nonce={context.nonce} />
          </IncidentContext.Provider>
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce: context.nonce,
        // Whole pages, not streamed ones: a page is complete or it is an error page.
        onAllReady() {
          isShellReady = true;
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (readNotice(request)) headers.append('Set-Cookie', clearNotice());
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (isShellReady)
            context.runtime.log.error('render', { requestId: context.requestId, error });
        },
      },
    );
    setTimeout(abort, RENDER_LIMIT_MS).unref();
  });
}

/** Unexpected errors only; the page shows the request id, the log keeps the trace under it. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const { runtime, requestId } = context as RequestContext;
  runtime.log.error('fault', { requestId, method: request.method, error });
};
