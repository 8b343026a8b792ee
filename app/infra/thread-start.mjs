import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not inherit the TypeScript loader of the process on every Node version: it brings its own.
register();
await import(workerData.file);
