import { defineMessages } from '../defineMessages.ts';

/** Regions by affairs, partners for one region, and the gaps that are no pairs. */
export const coverageMessages = defineMessages({
  en: { title: 'Coverage matrix' },
  id: { title: 'Matriks cakupan' },
  de: { title: 'Abdeckungsmatrix' },
});
