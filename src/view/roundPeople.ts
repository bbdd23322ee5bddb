/**
 * A number of people as it can be told: two significant digits, as it rests on an even spread of people over the area.
 * 714,343 becomes 710,000; below 10 it is rounded to a whole.
 */
export function roundPeople(people: number): number {
  if (people < 10) return Math.round(people);
  const step = 10 ** (Math.floor(Math.log10(people)) - 1);
  return Math.round(people / step) * step;
}
