import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readWorkbook } from '~/features/import/read-workbook.server';

// Entry of the thread that reads spreadsheets; infra/threads.server starts it.
const Input = z.object({ bytes: z.instanceof(Uint8Array), todayOn: z.string() });
const { bytes, todayOn } = Input.parse(workerData.input);
parentPort?.postMessage(await readWorkbook(bytes, todayOn));
