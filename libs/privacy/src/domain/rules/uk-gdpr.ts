import { defineRegime } from '../regime.js';
import { generalRegulation } from './gdpr.js';

/** The United Kingdom. */
export const ukGdpr = defineRegime({
  id: 'UK-GDPR',
  region: 'uk',
  ...generalRegulation('UK GDPR (retained Regulation (EU) 2016/679)'),
});
