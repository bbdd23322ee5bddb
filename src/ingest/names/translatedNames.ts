/** Points of the compass as the names of regions carry them, with their English and German forms. */
const points: readonly (readonly [string, readonly string[]])[] = [
  ['Barat Daya', ['Southwest', 'Südwest']],
  ['Timur Laut', ['Northeast', 'Nordost']],
  ['Utara', ['North', 'Nord']],
  ['Selatan', ['South', 'Süd']],
  ['Timur', ['East', 'Ost']],
  ['Barat', ['West']],
  ['Tengah', ['Central', 'Middle', 'Zentral', 'Mittel']],
  ['Tenggara', ['Southeast', 'South East', 'Südost']],
  ['Besar', ['Greater', 'Great']],
  ['Pegunungan', ['Highland', 'Highlands', 'Mountains']],
];

/**
 * Other ways to write a bare name, by rule: English and German forms (`Jawa Barat`: `West Java`, `Westjava`),
 * `Sumatra` for `Sumatera`, islands (`Mentawai Islands`), and a name without its `dan`. May be empty.
 */
export function translatedNames(bare: string): readonly string[] {
  const names: string[] = [];
  if (bare.includes(' dan ')) names.push(bare.replace(' dan ', ' '));
  if (bare.includes('Sumatera')) names.push(bare.replace('Sumatera', 'Sumatra'));
  const islands = /^Kepulauan (.+)$/.exec(bare)?.[1] ?? /^(.+) Kepulauan$/.exec(bare)?.[1];
  if (islands !== undefined) names.push(`${islands} Islands`, `${islands}-Inseln`);
  const island = /^Pulau (.+)$/.exec(bare)?.[1];
  if (island !== undefined) names.push(`${island} Island`);
  const point = points.find(([indonesian]) => bare.endsWith(` ${indonesian}`));
  if (point === undefined) return names;
  const [indonesian, others] = point;
  const base = bare.slice(0, -indonesian.length - 1).replace(/ Bagian$/, '');
  const bases = [base, base.replace('Jawa', 'Java').replace('Sumatera', 'Sumatra')];
  for (const other of others) {
    for (const name of new Set(bases)) names.push(`${other} ${name}`);
  }
  if (indonesian === 'Pegunungan') names.push(`${base} Highlands`);
  return names;
}
