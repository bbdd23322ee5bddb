import { defineMessages } from '../defineMessages.ts';

export const dataMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
