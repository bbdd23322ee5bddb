import { defineMessages } from '../defineMessages.ts';

export const issuesMessages = defineMessages({
  en: {},
  id: {},
  de: {},
});
