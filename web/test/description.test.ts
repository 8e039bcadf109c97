import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';

const folder = new URL('../src/api/', import.meta.url);

test('the types are those of the API description', async () => {
  const generated = astToString(await openapiTS(new URL('openapi.json', folder)));
  const kept = readFileSync(new URL('schema.d.ts', folder), 'utf8');
  expect(kept.slice(kept.indexOf('export interface paths')), 'run: npm run client').toBe(generated.slice(generated.indexOf('export interface paths')));
}, 60_000);
