import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { writeProject } from '../../../src/export/project/writeProject.ts';
import { projectSchema } from '../../../src/ingest/project/projectSchema.ts';
import { aProject } from '../../support/projects.ts';

const path = join(import.meta.dirname, '../../../public/schema/jejaring-project.schema.json');

/** The schema as the code describes it. What JSON Schema cannot say (that a date exists) is left out of it. */
function schemaOfCode(): object {
  const { $schema, ...schema } = toJsonSchema(projectSchema, { ignoreActions: ['check', 'finite'] });
  return {
    $schema,
    title: 'Jejaring project file, version 1',
    description:
      'One dataset with everything that was decided on it. Fields that are not described may be there and are kept.',
    ...schema,
  };
}

it('is the one that is shipped', async () => {
  const text = await format(JSON.stringify(schemaOfCode()), { parser: 'json', printWidth: 110 });
  // Where the code has changed: `npx vitest run test/ingest/project --update` writes it anew.
  await expect(text).toMatchFileSnapshot(path);
});

it('describes what is written', async () => {
  const written: unknown = JSON.parse(await (await writeProject(aProject())).blob.text());
  expect(v.is(projectSchema, written)).toBe(true);
  const shipped = JSON.parse(readFileSync(path, 'utf8')) as {
    properties: object;
    required: readonly string[];
  };
  expect(Object.keys(shipped.properties)).toEqual(expect.arrayContaining(Object.keys(written as object)));
  expect(Object.keys(written as object)).toEqual(expect.arrayContaining([...shipped.required]));
});
