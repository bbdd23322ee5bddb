import type { RegisterField } from '../../analysis/overlaps/registerFields.ts';
import type { MessageKey } from '../../i18n/translate.ts';

/** The name of a field, as the form of an agreement has it. */
export function fieldKey(field: RegisterField): MessageKey {
  switch (field) {
    case 'documentType':
      return 'editing.document';
    case 'signedOn':
      return 'editing.signed';
    case 'title':
    case 'parties':
    case 'kind':
    case 'affairs':
    case 'number':
    case 'start':
    case 'end':
    case 'stated':
    case 'value':
    case 'agency':
    case 'funding':
    case 'location':
      return `editing.${field}`;
  }
}
