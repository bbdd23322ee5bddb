const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Size of the text of tables, points. */
export const fontSize = 9;
export const titleSize = 14;

/** Places in the workbook's list of formats. */
export const cellStyles = {
  plain: 0,
  quoted: 1,
  header: 2,
  number: 3,
  gridPlain: 4,
  gridQuoted: 5,
  gridNumber: 6,
  upright: 7,
  title: 8,
  label: 9,
  text: 10,
  sign: 11,
  line: 12,
  day: 13,
  asText: 14,
} as const;

interface Format {
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  /** Kept text when the cell is edited. */
  readonly quoted?: boolean;
  /** Number format; the general one unless told. */
  readonly number?: number;
  readonly alignment: string;
}

/** `@`: what is typed stays as it is. */
const textFormat = 49;
/** The first number that is free for formats of one's own. */
const dayFormat = 164;

const top = 'vertical="top" wrapText="1"';
const formats: Readonly<Record<keyof typeof cellStyles, Format>> = {
  plain: { alignment: top },
  quoted: { alignment: top, quoted: true },
  header: { font: 1, fill: 2, border: 1, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  number: { alignment: 'vertical="top"' },
  gridPlain: { border: 1, alignment: top },
  gridQuoted: { border: 1, alignment: top, quoted: true },
  gridNumber: { border: 1, alignment: 'horizontal="left" vertical="top"' },
  upright: {
    font: 1,
    fill: 2,
    border: 1,
    alignment: 'horizontal="center" vertical="center" textRotation="90" wrapText="1"',
  },
  title: { font: 2, alignment: 'vertical="top"', quoted: true },
  label: { font: 1, alignment: 'vertical="top"', quoted: true },
  text: { alignment: 'horizontal="left" vertical="top" wrapText="1"', quoted: true },
  sign: { alignment: 'vertical="bottom"', quoted: true },
  line: { border: 2, alignment: 'vertical="bottom"' },
  day: { alignment: 'horizontal="left" vertical="top"', number: dayFormat },
  asText: { alignment: top, number: textFormat },
};

function formatXml({
  font = 0,
  fill = 0,
  border = 0,
  quoted = false,
  number = quoted ? textFormat : 0,
  alignment,
}: Format): string {
  const applied = `${quoted ? ' quotePrefix="1"' : ''}${number === 0 ? '' : ' applyNumberFormat="1"'}`;
  return (
    `<xf numFmtId="${String(number)}" fontId="${String(font)}" fillId="${String(fill)}" ` +
    `borderId="${String(border)}" xfId="0"${applied} ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`
  );
}

function fontXml(size: number, bold: boolean): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${String(size)}"/><name val="Arial"/><family val="2"/></font>`;
}

const thin = (side: string): string => `<${side} style="thin"><color rgb="FF8FA3A3"/></${side}>`;

/** The styles part of every workbook (ECMA-376 part 1, 18.8). */
export const stylesXml =
  `<styleSheet xmlns="${main}">` +
  `<numFmts count="1"><numFmt numFmtId="${String(dayFormat)}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="3">${fontXml(fontSize, false)}${fontXml(fontSize, true)}${fontXml(titleSize, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE6F1EF"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${['left', 'right', 'top', 'bottom'].map(thin).join('')}<diagonal/></border>` +
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF000000"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${String(Object.keys(formats).length)}">${Object.values(formats).map(formatXml).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
