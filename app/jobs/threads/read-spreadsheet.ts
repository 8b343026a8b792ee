import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readWorkbook } from '~/features/import/read-workbook.server';

// Entry of the thread that reads spreadsheets; infra/threads.server starts it.
const Input = z.object({
  bytes: z.instanceof(Uint8Array),
  fileName: z.string(),
  todayOn: z.string(),
});
parentPort?.postMessage(await readWorkbook(Input.parse(workerData.input)));
