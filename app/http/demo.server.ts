import type { Demo, Runtime } from '~/infra/runtime';
import { notFound } from './guarded.server';

/** The demo, or "there is no such page": nothing of it exists outside. */
export function demandDemo(runtime: Runtime): Demo {
  if (!runtime.env.isDemo || !runtime.demo) throw notFound();
  return runtime.demo;
}
