import { writeFileSync } from 'node:fs';
import { formatSchemas } from '~/features/matching/instances/format-schemas';

/* Writes the JSON Schemas of docs/formats: run it after a change of a format. */
for (const [file, schema] of formatSchemas()) {
  writeFileSync(new URL(`../docs/formats/${file}`, import.meta.url), schema);
}
