import { defineMessages } from '../defineMessages.ts';

export const mapMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
