import { defineMessages } from '../defineMessages.ts';

export const tablesMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
