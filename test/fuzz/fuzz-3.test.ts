import { test } from 'vitest';
import { fuzzPart } from './fuzzPart.ts';

test(
  'changed files of every format: nothing breaks, hangs or gets lost (part 3 of 4)',
  () => fuzzPart(2500, 3750),
  240_000,
);
