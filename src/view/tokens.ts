/** Colours by role; one set per theme. The CSS custom properties of the interface carry the same values. */
export interface Tokens {
  readonly ground: string;
  readonly panel: string;
  readonly raised: string;
  readonly sunken: string;
  readonly hairline: string;
  readonly rule: string;
  readonly controlEdge: string;
  readonly ink: string;
  readonly inkSecond: string;
  readonly inkQuiet: string;
  /** What is: regions, ties, selection. */
  readonly teal: string;
  readonly tealText: string;
  readonly tealDimmed: string;
  readonly tealTint: string;
  readonly tealWash: string;
  readonly onTeal: string;
  /** What is missing: gaps, lapsed. */
  readonly turmeric: string;
  readonly turmericText: string;
  readonly turmericTint: string;
  readonly turmericWash: string;
  /** What doubles: overlaps. */
  readonly terracotta: string;
  readonly terracottaText: string;
  readonly terracottaTint: string;
  readonly terracottaWash: string;
  readonly fragmentation: string;
  readonly focus: string;
  readonly water: string;
  readonly land: string;
  readonly foreignLand: string;
  readonly coast: string;
  /** Pale band outside the coast, drawn 5 px wide. */
  readonly coastHalo: string;
  readonly provinceLine: string;
  readonly regencyLine: string;
  readonly graticule: string;
  /** Seven steps of one hue, lowest value first. */
  readonly ramp: readonly string[];
  /** At most seven categories, in this order. */
  readonly categories: readonly string[];
  readonly otherCategory: string;
}

export type ResolvedTheme = 'light' | 'dark';

const categories = ['#0E6F72', '#E69F00', '#56B4E9', '#CC79A7', '#D55E00', '#0072B2', '#7A8B99'] as const;

export const tokensOf: Readonly<Record<ResolvedTheme, Tokens>> = {
  light: {
    ground: '#F4F2EC',
    panel: '#FCFBF8',
    raised: '#FFFFFF',
    sunken: '#EFECE4',
    hairline: '#E2DED4',
    rule: '#CFCABD',
    controlEdge: '#858C88',
    ink: '#16272B',
    inkSecond: '#44565A',
    inkQuiet: '#5B686A',
    teal: '#0E6F72',
    tealText: '#0A5558',
    tealDimmed: '#519896',
    tealTint: '#CFE4E2',
    tealWash: '#E6F1EF',
    onTeal: '#FFFFFF',
    turmeric: '#B87800',
    turmericText: '#7A5000',
    turmericTint: '#F6DFA8',
    turmericWash: '#FCF3DC',
    terracotta: '#C2512F',
    terracottaText: '#93351A',
    terracottaTint: '#F2CDBE',
    terracottaWash: '#FBEBE4',
    fragmentation: '#3B6A9C',
    focus: '#1D5FC2',
    water: '#E6EDEC',
    land: '#FAF8F2',
    foreignLand: '#EFEDE6',
    coast: '#A9B8B7',
    coastHalo: '#F3F6F5',
    provinceLine: '#C9C5B8',
    regencyLine: '#E6E2D7',
    graticule: '#D6E0DF',
    ramp: ['#EDF4F3', '#CFE4E2', '#9CC9C7', '#519896', '#2E8587', '#0E6F72', '#0A5558'],
    categories,
    otherCategory: '#B8B29F',
  },
  dark: {
    ground: '#0D171A',
    panel: '#142125',
    raised: '#1B2B30',
    sunken: '#101B1E',
    hairline: '#25363B',
    rule: '#35494F',
    controlEdge: '#738589',
    ink: '#EAF0EE',
    inkSecond: '#B7C4C4',
    inkQuiet: '#92A2A4',
    teal: '#5CC2BD',
    tealText: '#8ADBD6',
    tealDimmed: '#3A8F8D',
    tealTint: '#1E4A4B',
    tealWash: '#17363A',
    onTeal: '#08201F',
    turmeric: '#E9B03D',
    turmericText: '#F2C766',
    turmericTint: '#5A4415',
    turmericWash: '#332A14',
    terracotta: '#EC8661',
    terracottaText: '#F5A88A',
    terracottaTint: '#5E3020',
    terracottaWash: '#38221A',
    fragmentation: '#7FB0E0',
    focus: '#8AB8FF',
    water: '#0C171B',
    land: '#19272B',
    foreignLand: '#132024',
    coast: '#496064',
    coastHalo: '#11201F',
    provinceLine: '#36494D',
    regencyLine: '#223236',
    graticule: '#15252A',
    // On dark ground more is lighter, so that the largest value stands out in both themes.
    ramp: ['#1B3436', '#1E4A4B', '#2A6A69', '#3A8F8D', '#4BA9A5', '#5CC2BD', '#8ADBD6'],
    // Two of the set are too dark for dark land and are lightened at the same hue.
    categories: ['#5CC2BD', '#E69F00', '#56B4E9', '#CC79A7', '#E8793A', '#4A9BD6', '#9AAAB6'],
    otherCategory: '#8F8A78',
  },
};

/** Mixes two hex colours; share 1 = all `over`. Opaque, so that what lies below never shines through. */
export function mixColours(over: string, under: string, share: number): string {
  let mixed = '#';
  for (const start of [1, 3, 5]) {
    const top = Number.parseInt(over.slice(start, start + 2), 16);
    const bottom = Number.parseInt(under.slice(start, start + 2), 16);
    mixed += Math.round(top * share + bottom * (1 - share))
      .toString(16)
      .padStart(2, '0');
  }
  return mixed;
}
