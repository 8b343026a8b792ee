import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { newId } from '~/infra/ids.server';
import type { Runtime } from '~/infra/runtime';
import { securityHeaders } from './guard/headers';
import { requestGuard } from './guard/request-guard';
import type { RequestContext } from './load-context';
import { sendResponse } from './send-response';
import { toFetchRequest } from './to-fetch-request';

const YEAR = 31_536_000;
const UPLOAD_PATHS = [
  /^\/desk\/import(\.data)?$/,
  /^\/desk\/import\/new(\.data)?$/,
  /^\/link\/pair\/[\w-]{43}\/expenses(\.data)?$/,
];

/** The Express application: headers, static files, the guard, then Remix. */
export function createServer(runtime: Runtime, build: ServerBuild, clientFolder: string) {
  const { env, log } = runtime;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', env.trustProxy === '' ? false : env.trustProxy);
  app.use(securityHeaders(env.baseUrl.startsWith('https:')));
  app.use(compression());
  app.use(
    '/assets',
    express.static(`${clientFolder}/assets`, {
      index: false,
      dotfiles: 'deny',
      fallthrough: false,
      setHeaders: cachedFor(`${YEAR}, immutable`),
    }),
  );
  app.use(
    express.static(clientFolder, {
      index: false,
      dotfiles: 'deny',
      redirect: false,
      setHeaders: cachedFor('3600'),
    }),
  );
  app.use(requestGuard({ baseUrl: env.baseUrl, uploadPaths: UPLOAD_PATHS }));

  const respond = createRequestHandler(build, 'production');
  app.all('*', async (req, res, next) => {
    const started = performance.now();
    const context: RequestContext = {
      runtime,
      requestId: newId(),
      nonce: String(res.locals.nonce),
      isDataRequest: req.path.endsWith('.data'),
      remoteAddress: req.ip ?? '',
    };
    res.on('finish', () => {
      const ms = Math.round(performance.now() - started);
      log.info('request', {
        requestId: context.requestId,
        method: req.method,
        status: res.statusCode,
        ms,
      });
    });
    try {
      await sendResponse(res, await respond(toFetchRequest(req, env.baseUrl), context));
    } catch (error) {
      next(error);
    }
  });
  app.use(lastResort(runtime));
  return app;
}

/** Files say so themselves: the `no-store` that every answer starts with would win over `maxAge`. */
function cachedFor(age: string) {
  return (res: express.Response) => res.set('Cache-Control', `public, max-age=${age}`);
}

/** A refusal of the body parser keeps its 4xx; anything else is a fault without details. */
function lastResort(runtime: Runtime): express.ErrorRequestHandler {
  return (error: { status?: number }, req, res, _next) => {
    const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) runtime.log.error('fault', { method: req.method, error });
    if (res.headersSent) res.destroy();
    else if (status === 413 && UPLOAD_PATHS.some((path) => path.test(req.path))) {
      res.status(413).set('Connection', 'close').type('html').send(backToTheForm(req.path));
    } else res.status(status).set('Connection', 'close').type('text').send(String(status));
  };
}

/** Who sent too large a file is led back to the form, which says so in the reader's language. */
function backToTheForm(path: string): string {
  const address = `${path.replace(/\.data$/, '')}?refused=file-too-large`;
  return `<!doctype html><link rel="icon" href="/icon.svg"><meta http-equiv="refresh" content="0; url=${address}"><a href="${address}">413</a>`;
}
