import { translatorFor } from '../../i18n/translate.ts';
import { mappingFormAbout, type MappingFormAbout } from '../rows/mappingFormAbout.ts';
import { mappingFormColumns, type FormColumn } from '../rows/mappingFormCells.ts';
import { mappingFormHead, type MappingFormHead } from '../rows/mappingFormHead.ts';
import { widthFor } from './rowHeights.ts';
import type { Sheet, SheetLine } from './Sheet.ts';
import { textWidth, widestWord } from './wrapText.ts';
import { writeXlsx } from './writeXlsx.ts';

/** Width in characters of the columns that are filled in: together an A3 page at 8 points. */
const widths: Partial<Readonly<Record<FormColumn, number>>> = {
  no: 4,
  affair: 13.5,
  authority: 16,
  externality: 12.5,
  partner: 13,
  border: 11,
  class: 13,
  coordination: 11,
  evidence: 47,
  note: 15,
  decision: 13,
  decidedBy: 11.5,
  decidedOn: 10,
};
/**
 * Width of a column in which no row has anything yet: its header stands upright, on two lines, or three where it is
 * longer than this many font sizes.
 */
const emptyWidth = { two: 5, three: 7.5, longest: 28 } as const;

/** The mapping form as a workbook: the form in its own language, and a sheet about it in the reader's. */
export function mappingFormXlsx(about: MappingFormAbout): Uint8Array {
  return writeXlsx([
    mappingFormSheet(about),
    {
      name: translatorFor(about.language)('verdicts.form.sheet.about'),
      table: mappingFormAbout(about),
      widths: [44, 110],
      grid: true,
    },
  ]);
}

function mappingFormSheet({ form, dataset, asOf, own }: MappingFormAbout): Sheet {
  const { table } = form;
  const upright = new Set(
    mappingFormColumns.flatMap((column, at) =>
      column !== 'no' && table.rows.every((row) => row[at] === undefined) ? [at] : [],
    ),
  );
  const head = mappingFormHead(form, dataset, asOf, own, form.language);
  return {
    name: translatorFor(form.language)('verdicts.form.sheet'),
    table,
    widths: mappingFormColumns.map((column, at) => {
      const name = table.columns[at] ?? '';
      if (!upright.has(at)) return Math.max(widths[column] ?? 0, widthFor(widestWord(name, true)));
      return textWidth(name, true) > emptyWidth.longest ? emptyWidth.three : emptyWidth.two;
    }),
    upright,
    head: headLines(head),
    foot: footLines(head),
    grid: true,
    filter: true,
    paper: 'A3',
    footer: head.facts[0] === undefined ? head.title : `${head.title}, ${head.facts[0][1]}`,
  };
}

const lastColumn = mappingFormColumns.length - 1;
/** Columns of the first and the second name in the head, and of what stands beside them. */
const headPlaces = [
  { label: [0, 1], content: [2, 6] },
  { label: [7, 8], content: [9, lastColumn] },
] as const;

/** The title, and the facts two by two, so that the part of the sheet that stays in view is low. */
function headLines({ title, facts }: MappingFormHead): readonly SheetLine[] {
  const lines: SheetLine[] = [{ cells: [{ from: 0, to: lastColumn, text: title, style: 'title' }] }];
  for (let at = 0; at < facts.length; at += headPlaces.length) {
    const beside = facts.slice(at, at + headPlaces.length);
    lines.push({
      cells: beside.flatMap(([name, content], place) => {
        const where = headPlaces[place];
        if (where === undefined) return [];
        return [
          { from: where.label[0], to: where.label[1], text: name, style: 'label' as const },
          { from: where.content[0], to: where.content[1], text: content, style: 'text' as const },
        ];
      }),
    });
  }
  return [...lines, { cells: [], height: 6 }];
}

/** Heights of the lines to write on: the signature needs room. */
const lineHeight = 20;
const signatureHeight = 46;

function footLines({ note, signature }: MappingFormHead): readonly SheetLine[] {
  const evidence = mappingFormColumns.indexOf('evidence');
  const label = [evidence - 3, evidence - 1] as const;
  return [
    { cells: [], height: 8 },
    { cells: [{ from: 0, to: lastColumn, text: note, style: 'text' }] },
    { cells: [], height: 14 },
    ...signature.map((name, at) => ({
      height: at === signature.length - 2 ? signatureHeight : lineHeight,
      cells: [
        { from: label[0], to: label[1], text: name, style: 'sign' as const },
        { from: evidence, to: evidence, text: '', style: 'line' as const },
      ],
    })),
  ];
}
