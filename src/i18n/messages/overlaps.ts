import { defineMessages } from '../defineMessages.ts';

export const overlapsMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
