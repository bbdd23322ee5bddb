import { defineMessages } from '../defineMessages.ts';

export const gapsMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
