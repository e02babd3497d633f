/** All that a stored match is computed again and explained by. `npm run model:keep` bundles it: see `../models/kept-models.ts`. */
export { baselineTotal, explain } from './explanation.js';
export { matchOf, modelVersion } from './match.js';
