// node libs/ai/dist/training/train.js [--check]: makes libs/ai/src/models again from its seed, or says whether it would change.
import { readFileSync, writeFileSync } from 'node:fs';
import { makeSalaryModel } from './salary-model.js';

const place = (name: string) => new URL(`../../src/models/${name}`, import.meta.url);
const started = performance.now();
const { model, card } = await makeSalaryModel();
const text = `${JSON.stringify(card, null, 2)}\n`;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (process.argv.includes('--check')) {
  const same =
    Buffer.compare(readFileSync(place('salary.onnx')), model) === 0 &&
    readFileSync(place('salary.card.json'), 'utf8') === text;
  console.log(`salary: ${same ? 'the same, bit for bit' : 'differs from what is kept'} (${seconds} s)`);
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(place('salary.onnx'), model);
  writeFileSync(place('salary.card.json'), text);
  console.log(`salary: ${model.length} bytes in ${seconds} s`, card.metrics, 'median of the level:', card.baseline);
}
