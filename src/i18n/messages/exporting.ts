import { defineMessages } from '../defineMessages.ts';

export const exportingMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
