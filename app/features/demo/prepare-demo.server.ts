import type { Runtime } from '~/infra/runtime';

/** At the start of a demo: tells the story if nothing has been told yet. */
export async function prepareDemo(runtime: Runtime): Promise<void> {
  if (!runtime.demo) return;
  const { system } = runtime.database;
  if ((await system.branch.count()) > 0) return;
  await runtime.demo.seed(runtime);
  runtime.log.info('demo-seeded', { count: await system.participant.count() });
}
