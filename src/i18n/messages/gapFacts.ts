import { defineMessages } from '../defineMessages.ts';

/** The open gap: why it stands in the list, its terms, what weakens it, how far the ranking can be trusted. */
export const gapFactsMessages = defineMessages({
  en: { title: 'Why this pair' },
  id: { title: 'Mengapa pasangan ini' },
  de: { title: 'Warum dieses Paar' },
});
