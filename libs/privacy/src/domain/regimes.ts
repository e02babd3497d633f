import { appi } from './rules/appi.js';
import { ccpa } from './rules/ccpa.js';
import { gdpr } from './rules/gdpr.js';
import { pdpa } from './rules/pdpa.js';
import { pipa } from './rules/pipa.js';
import { ukGdpr } from './rules/uk-gdpr.js';
import { Regimes } from './regime.js';

export const regimes = new Regimes([appi, pipa, gdpr, ukGdpr, pdpa, ccpa]);
