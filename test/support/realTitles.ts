import { seededRandom } from '../../src/lib/random.ts';

const documents = [
  'Kerja sama',
  'Perjanjian kerja sama',
  'Kesepakatan bersama',
  'Nota kesepahaman',
  'PKS',
  'MoU',
];
const actions = ['pengelolaan', 'pengembangan', 'pemanfaatan', 'peningkatan', 'penyediaan', 'pelayanan'];
const matters = [
  'sampah di TPA regional',
  'air minum lintas daerah',
  'smart city dan layanan digital',
  'pasokan beras dan cabai',
  'angkutan umum perbatasan',
  'rumah sakit rujukan',
  'irigasi daerah aliran sungai',
  'pariwisata dan ekonomi kreatif',
  'penanggulangan banjir',
  'pendidikan vokasi',
  'perikanan tangkap',
  'data kependudukan',
  'pasar hewan',
  'ruang terbuka hijau',
  'jalan kabupaten di perbatasan',
  'pengendalian inflasi',
];
const places = ['Sukamaju', 'Cilowong', 'Banyuurip', 'Gunungsewu', 'Lembah Hijau', 'Pantai Utara', 'Galuga'];

/** Titles as registers have them: a document, an action, a matter, a place. The same for the same seed. */
export function realTitles(seed: number): () => string {
  const random = seededRandom(seed);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  return () => `${pick(documents)} ${pick(actions)} ${pick(matters)} ${pick(places)}`;
}
