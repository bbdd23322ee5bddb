import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Rows of a CSV file of the shipped data, by header. */
export function readData(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** Items of a cell with a list. */
export function listIn(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(';').filter((item) => item !== '');
}
