import {
  CreateJobRoute,
  GetMyProfileRoute,
  MoveApplicationRoute,
  PublishJobRoute,
  PutMyProfileRoute,
  SubmitApplicationRoute,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lawfulPosting } from '../../apps/local/src/demo/demo-postings.js';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { readPdf, unspaced } from '../../libs/compliance/src/documents/testing/read-pdf.js';
import { drained } from '../testing/metrics.js';
import { Visitor } from '../testing/people.js';
import { Person, newAddress, password } from './testing/person.js';
import { fillIn } from './testing/posting-form.js';
import { WebSystem } from './testing/web-system.js';

const jobTitle = 'Webエンジニア（自社サービス）';
const employerEmail = newAddress('employer');
const candidateEmail = newAddress('candidate');

let system: WebSystem;
let browser: Browser;
let employer: Person;
let candidate: Person;
let page: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
  const { url } = system.running;
  const [{ client: hiring }, { client: seeking }] = await Promise.all([
    Visitor.register(url, {
      ...{ role: 'employer', email: employerEmail, password, name: { family: '青木', given: '涼子' } },
      company: { name: '株式会社みはらし' },
    }),
    Visitor.register(url, {
      ...{ role: 'candidate', email: candidateEmail, password, name: { family: '髙橋', given: '悠斗' } },
    }),
  ]);
  const { version, content } = await seeking.call(GetMyProfileRoute);
  const workAuthorization = { status: 'permanent_resident' as const };
  await seeking.call(PutMyProfileRoute, { body: { version, content: { ...content, workAuthorization } } });
  const { id: jobId } = await hiring.call(CreateJobRoute, {
    body: lawfulPosting(jobTitle, 'TypeScriptで書かれた編集画面の開発です。'),
    idempotencyKey: newId(),
  });
  await hiring.call(PublishJobRoute, { params: { jobId } });
  const { id: applicationId } = await seeking.call(SubmitApplicationRoute, {
    body: { jobId },
    idempotencyKey: newId(),
  });
  page = `/employer/jobs/${jobId}/applicants/${applicationId}/notice`;
  for (const to of ['screening', 'interview'] as const)
    await hiring.call(MoveApplicationRoute, { params: { applicationId }, body: { to } });
  await drained(system.running);
  [employer, candidate] = await Promise.all([Person.at(browser, url), Person.at(browser, url)]);
  await Promise.all([employer.enter(employerEmail), candidate.enter(candidateEmail)]);
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const checkOf = ({ page: shown }: Person, name = '確認結果'): Locator => shown.getByRole('complementary', { name });
/** The fields that a list of the check names. */
const namedUnder = (person: Person, list: string, check?: string): Promise<string[]> =>
  checkOf(person, check).getByRole('list', { name: list }).getByRole('link').allInnerTexts();

async function downloadedBy(person: Person, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    person.page.waitForEvent('download', { timeout: 30_000 }),
    person.button(button).first().click(),
  ]);
  const found = await readPdf(await readFile(await file.path()));
  return { name: file.suggestedFilename(), text: unspaced(found.map(({ text }) => text).join('')) };
}

it('there is no notice before the offer', async () => {
  await employer.open(page);
  await employer.page.getByText('労働条件通知書は、内定を出した後に作成できます。').waitFor();
  await candidate.link('応募履歴').click();
  await candidate.page.getByRole('article', { name: jobTitle }).waitFor();
  expect(await candidate.page.getByRole('heading', { name: '労働条件通知書' }).count()).toBe(0);
});

it('an employer is led from the offer to its notice, drafted from the posting, which names each field that is missing', async () => {
  await employer.page.getByRole('link', { name: '応募者一覧に戻る' }).click();
  await employer.button('内定を出す').click();
  await employer.link('労働条件通知書を作成・確認する').click();
  await employer.heading('労働条件通知書の作成').waitFor();

  expect(await employer.field('労働者の氏名').inputValue()).toBe('髙橋 悠斗');
  expect(await employer.field('業務内容の変更の範囲').inputValue()).toBe('会社の定める業務');
  expect(await employer.field('休憩時間の訳（英語）').inputValue()).toBe('60 minutes');
  await checkOf(employer).getByText('法令上、あと3項目の記載が必要です。').waitFor();
  expect(await namedUnder(employer, '記載が必要な事項')).toEqual([
    '休暇',
    '賃金の決定・計算方法',
    '退職に関する事項（解雇の事由を含む）',
  ]);
  expect(await namedUnder(employer, '確認が必要な事項')).toContain('交付の方法');
  await employer.untilSaid('休暇', '記載不足', '労働基準法 第15条第1項');
});

it('in the reader’s language', async () => {
  const reader = await Person.at(browser, system.running.url, 'en');
  await reader.enter(employerEmail);
  await reader.open(page);
  await checkOf(reader, 'Check').getByText('The law still wants 3 items.').waitFor();
  expect(await namedUnder(reader, 'To be filled in', 'Check')).toEqual([
    'Leave',
    'How wages are set and calculated',
    'Leaving, including grounds for dismissal',
  ]);
  expect(reader.troubles).toEqual([]);
  await reader.context.close();
});

it('leads from each missing field to its input, and from an incomplete form to its errors', async () => {
  await checkOf(employer).getByRole('link', { name: '休暇', exact: true }).click();
  await expect.poll(() => employer.page.locator(':focus').getAttribute('name')).toBe('content.items.leave');

  await employer.button('確定して応募者に公開する').click();
  const summary = employer.page.getByRole('main').getByRole('alert').first();
  await summary.getByText('入力内容に2件の誤りがあります。ご確認ください。').waitFor();
  await fillIn(employer, { 事業場の所在地: '東京都千代田区九段南1-2-1', '使用者の職・氏名': '代表取締役 青木 涼子' });
  await employer.button('確定して応募者に公開する').click();
  await employer.page.getByText('記載が必要な事項が不足しているため、作成できませんでした。').waitFor();
  expect(await candidate.page.getByText(/公開（日本語・/).count()).toBe(0);
});

it('asks for more where the contract is fixed-term, and for nothing that is not there', async () => {
  await employer.choose('期間の定め', '期間の定めあり');
  await employer.choose('契約の更新', 'あり');
  const missing = () => namedUnder(employer, '記載が必要な事項');
  await expect.poll(missing).toEqual(expect.arrayContaining(['契約更新の判断基準', '更新の上限', '退職手当']));
  await employer.choose('期間の定め', '期間の定めなし');
  await expect.poll(missing).toEqual(['休暇', '賃金の決定・計算方法', '退職に関する事項（解雇の事由を含む）']);
  expect(await employer.field('契約更新の判断基準').count()).toBe(0);
});

it('translates the draft into the language chosen, and keeps what was written', async () => {
  await employer.field('休暇の訳（英語）').fill('Nghỉ phép năm: 10 ngày');
  await employer.choose('併記する言語', 'ベトナム語');
  await expect.poll(() => employer.field('休憩時間の訳（ベトナム語）').inputValue()).toBe('60 phút');
  expect(await employer.field('休暇の訳（ベトナム語）').inputValue()).toBe('Nghỉ phép năm: 10 ngày');
});

it('is issued once complete, printed, and seen and downloaded by the candidate', async () => {
  await fillIn(employer, {
    休暇: '年次有給休暇10日（6か月継続勤務後）',
    '賃金の決定・計算方法': '基本給 月額520,000円',
    '退職に関する事項（解雇の事由を含む）':
      '定年65歳。自己都合退職は30日前までに届け出る。解雇の事由は就業規則第50条による。',
    '「退職手当」に関する定め': 'なし',
    交付の方法: '書面',
  });
  await checkOf(employer).getByText('法令上必要な事項がそろっています。').waitFor();
  const preview = await downloadedBy(employer, 'PDFで確認する');
  expect(preview.name).toMatch(/^労働条件通知書_\d{4}-\d\d-\d\d\.pdf$/);

  await employer.button('確定して応募者に公開する').click();
  await employer.page.getByText('労働条件通知書を確定し、応募者の画面に公開しました。').waitFor();
  await employer.page.getByText(/公開（日本語・ベトナム語）$/).waitFor();

  await candidate.page.reload();
  const mine = candidate.page.getByRole('article', { name: jobTitle });
  await mine.getByText(/公開（日本語・ベトナム語）$/).waitFor();
  await mine.getByText('内容を表示する').click();
  await mine.getByText('Nghỉ phép năm: 10 ngày').waitFor();
  const paper = await downloadedBy(candidate, 'PDFをダウンロード');
  expect(paper.name).toBe(preview.name);
  for (const text of ['髙橋悠斗', '基本給月額520,000円', 'Nghỉphépnăm:10ngày', '株式会社みはらし'])
    expect(paper.text).toContain(text);
});

it('stands beside the earlier one when the terms change', async () => {
  await employer.field('賃金の決定・計算方法').fill('基本給 月額540,000円');
  await employer.button('確定して応募者に公開する').click();
  await employer.page.getByText(/その後、新しい通知書が公開されています$/).waitFor();
  await candidate.page.reload();
  await candidate.page.getByText(/その後、新しい通知書が公開されています$/).waitFor();
  expect(unspaced((await downloadedBy(candidate, 'PDFをダウンロード')).text)).toContain('月額540,000円');
});

it('no page wrote an error to the console, opened a dialog or failed by itself', () => {
  expect([...employer.troubles, ...candidate.troubles]).toEqual([]);
});
