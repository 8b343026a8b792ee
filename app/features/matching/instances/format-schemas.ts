import { z } from 'zod';
import { EdgesInstance, PeopleInstance } from './instance-format';
import { PlanAnswer } from './plan-format';

/** The published JSON Schemas of docs/formats by file name; a test keeps the files current. */
export function formatSchemas(): ReadonlyMap<string, string> {
  const written = (schema: z.ZodType, io: 'input' | 'output') =>
    `${JSON.stringify(z.toJSONSchema(schema, { io, target: 'draft-2020-12' }), null, 2)}\n`;
  return new Map([
    ['people.schema.json', written(PeopleInstance, 'input')],
    ['edges.schema.json', written(EdgesInstance, 'input')],
    ['plan.schema.json', written(PlanAnswer, 'output')],
  ]);
}
