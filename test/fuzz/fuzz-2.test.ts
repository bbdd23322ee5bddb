import { test } from 'vitest';
import { fuzzPart } from './fuzzPart.ts';

test(
  'changed files of every format: nothing breaks, hangs or gets lost (part 2 of 4)',
  () => fuzzPart(1250, 2500),
  240_000,
);
