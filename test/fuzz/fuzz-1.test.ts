import { test } from 'vitest';
import { fuzzPart } from './fuzzPart.ts';

test(
  'changed files of every format: nothing breaks, hangs or gets lost (part 1 of 4)',
  () => fuzzPart(0, 1250),
  240_000,
);
