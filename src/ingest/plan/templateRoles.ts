import { languages } from '../../domain/ViewSettings.ts';
import { templateColumns } from '../templateColumns.ts';
import { rolesOfWord } from './columnWords.ts';
import { headerKey } from './headerKey.ts';
import type { ColumnRole } from './ImportPlan.ts';

/** Role of each header of the template and of our own tables, by language and key of the header. */
const known = languages.map((language) => ({
  roles: new Map(templateColumns.map(({ id, header }) => [headerKey(header[language]), id])),
  wanted: templateColumns
    .filter(({ inTemplate }) => inTemplate)
    .map(({ header }) => headerKey(header[language])),
}));

/**
 * Roles of the columns of a table that has all columns of the template in one language: it was filled in or written here,
 * and its headers mean what they say, whatever stands below them. Further columns are the dataset's own, but for those
 * that are added to be passed over. `undefined` for any other table.
 */
export function templateRoles(headers: readonly string[]): ReadonlyMap<number, ColumnRole> | undefined {
  const keys = headers.map(headerKey);
  const present = new Set(keys);
  const language = known.find(({ wanted }) => wanted.every((key) => present.has(key)));
  if (language === undefined) return undefined;
  const taken = new Set<ColumnRole>();
  return new Map(
    keys.map((key, column): [number, ColumnRole] => {
      const role = language.roles.get(key);
      if (role !== undefined && !taken.has(role)) {
        taken.add(role);
        return [column, role];
      }
      const isPassedOver = rolesOfWord.get(key)?.[0] === 'ignore';
      return [column, isPassedOver || key === '' ? 'ignore' : 'attribute'];
    }),
  );
}
