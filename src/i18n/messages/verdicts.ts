import { defineMessages } from '../defineMessages.ts';

/** What people decide on gaps, and the mapping form that is made of it. */
export const verdictsMessages = defineMessages({
  en: { title: 'Your verdict' },
  id: { title: 'Keputusan Anda' },
  de: { title: 'Ihre Entscheidung' },
});
