import { test } from 'vitest';
import { fuzzPart } from './fuzzPart.ts';

test(
  'changed files of every format: nothing breaks, hangs or gets lost (part 4 of 4)',
  () => fuzzPart(3750, 5000),
  240_000,
);
