import { writeReadableStreamToWritable } from '@remix-run/node';
import type { Response as ExpressResponse } from 'express';

/** Writes a fetch Response to Express; our own headers win over none, Remix's over ours. */
export async function sendResponse(res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers.entries()) {
    if (name === 'set-cookie') res.append(name, value);
    else res.set(name, value);
  }
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}
