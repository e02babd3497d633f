// node libs/matching/dist/evaluation/evaluate.js [--check]: makes the card of skill similarity again, or says whether it would change.
import { readFileSync, writeFileSync } from 'node:fs';
import { skillSimilarityCard } from './skill-similarity-card.js';

const place = new URL('../../src/models/skill-similarity.card.json', import.meta.url);
const started = performance.now();
const card = skillSimilarityCard();
const text = `${JSON.stringify(card, null, 2)}\n`;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (process.argv.includes('--check')) {
  const same = readFileSync(place, 'utf8') === text;
  console.log(`skill similarity: ${same ? 'the same' : 'differs from what is kept'} (seed ${card.seed}, ${seconds} s)`);
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(place, text);
  console.log(`skill similarity, seed ${card.seed}, in ${seconds} s:`, JSON.stringify(card, null, 2));
}
