import { defineMessages } from '../defineMessages.ts';

export const measuresMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
