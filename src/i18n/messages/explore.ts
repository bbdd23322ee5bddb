import { defineMessages } from '../defineMessages.ts';

export const exploreMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
