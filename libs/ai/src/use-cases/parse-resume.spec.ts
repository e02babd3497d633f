import { ParseResumeRoute, PredictSalaryRoute } from '@iworkz/contracts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { OnnxSalaryModel } from '../adapters/onnx-salary-model.js';
import { PdfText } from '../adapters/pdf-text.js';
import { pdfWithText } from '../testing/hand-made-pdf.js';
import { ParseResume } from './parse-resume.use-case.js';
import { PredictSalary } from './predict-salary.use-case.js';

const parseResume = new ParseResume(new PdfText());
const json = (text: string | Uint8Array) => ({ mediaType: 'application/json', bytes: Buffer.from(text) });

it('answers what the route promises for the published JSON Resume sample and for a PDF', async () => {
  const sample = readFileSync(createRequire(import.meta.url).resolve('@jsonresume/schema/sample.resume.json'));
  const pdf = pdfWithText([[{ text: '氏名 山田 太郎', x: 60, y: 750 }]]);
  const answers = await Promise.all([
    parseResume.execute(json(sample)),
    parseResume.execute({ mediaType: 'application/pdf', bytes: pdf }),
  ]);
  const [fromJson, fromPdf] = answers.map((answer) => ParseResumeRoute.response.parse(answer));
  expect(fromJson!.draft.name?.family).toBe('Hendriks');
  expect(fromPdf!.draft.name?.family).toBe('山田');
});

it('drafts from a PDF what its reader sees, and tells that there is more', async () => {
  const covered = { text: 'スキル TypeScript, Kubernetes, Rust', x: 60, y: 700, after: '1 g 50 690 400 30 re f' };
  const lines = [
    { text: '氏名 山田 太郎', x: 60, y: 750, before: '0.1 0.2 0.4 rg 0 740 595 40 re f 1 g' },
    { text: 'スキル Java', x: 60, y: 650 },
  ];
  const read = (page: typeof lines) =>
    parseResume.execute({ mediaType: 'application/pdf', bytes: pdfWithText([page]) });
  const [honest, hiding] = [await read(lines), await read([...lines, covered])];
  expect(honest).toMatchObject({ draft: { name: { family: '山田' } }, hiddenText: false });
  expect(hiding).toEqual({ ...honest, hiddenText: true });
});

it.each([
  ['broken JSON', '{"basics":'],
  ['JSON that is no CV', '{"name":"left-pad","version":"1.0.0"}'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe])],
  ['a hundred thousand nested lists', '['.repeat(100_000)],
])('refuses %s', async (_, text) => {
  await expect(parseResume.execute(json(text))).rejects.toMatchObject({
    code: 'profiles.unreadable_resume',
    params: { reason: 'not_json_resume' },
  });
});

it('reads JSON with a byte order mark, as Windows editors write it', async () => {
  expect((await parseResume.execute(json('\ufeff{"basics":{"name":"Taro Yamada"}}'))).draft.name?.family).toBe(
    'Yamada',
  );
});

it('predicts pay with the error the card states, and says that the market is synthetic', async () => {
  const model = new OnnxSalaryModel();
  const question = PredictSalaryRoute.body.parse({ level: 'senior', industry: 'software', prefecture: 13 });
  const answer = PredictSalaryRoute.response.parse(await new PredictSalary(model).execute(question));
  expect(answer.yearlyYen).toBeGreaterThan(3_000_000);
  expect(answer.meanAbsoluteErrorYen).toBe((await model.card()).metrics.meanAbsoluteErrorYen);
  expect(answer.trainedOn).toContain('synthetic');
});
