import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatSchemas } from './format-schemas';
import { PlanAnswer } from './plan-format';
import { runInstance } from './run-instance';

const published = (file: string) =>
  readFileSync(new URL(`../../../../docs/formats/${file}`, import.meta.url), 'utf8');

it.each([...formatSchemas()])('docs/formats/%s is what the code checks', (file, schema) => {
  expect(published(file)).toBe(schema);
});

it.each(['people', 'edges'])('the answer to the example of %s has the published shape', (name) => {
  const data: unknown = JSON.parse(published(`${name}.example.json`));
  const outcome = runInstance(data, {
    explain: true,
    recruit: name === 'people' ? 3 : null,
    deadlineMs: null,
    now: () => 1,
  });
  expect(PlanAnswer.safeParse(outcome.ok && outcome.answer).error).toBeUndefined();
});
