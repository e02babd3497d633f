import AxeBuilder from '@axe-core/playwright';
import {
  ListExperimentsRoute,
  StartExperimentRoute,
  partWeights,
  type Variant,
  type VersionedWeights,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { variantOf } from '@iworkz/platform';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { Database } from '../testing/database.js';
import { theAdmin } from '../testing/people.js';
import { addLearnedWeights } from './testing/learned-weights.js';
import { expectNotOffered, otherRoles } from './testing/not-offered.js';
import { Person } from './testing/person.js';
import { fillIn } from './testing/posting-form.js';
import { WebSystem } from './testing/web-system.js';

const page = '/admin/experiments';
const learned = 'weights-of-the-spec';

let system: WebSystem;
let browser: Browser;
let database: Database;
let operator: Person;
beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
  database = new Database(system.running);
  await addLearnedWeights(database, learned, { skills: 15, culture: 35, geography: 20, salary: 15, career: 15 });
  const { url, admin } = system.running;
  operator = await Person.signedIn(browser, url, admin.email, admin.password);
});
afterAll(async () => {
  expect(operator?.troubles ?? []).toEqual([]);
  await database?.close();
  await browser?.close();
  await system?.stop();
});

const card = (name: string): Locator => operator.page.getByRole('article', { name, exact: true });
const form = (): Locator => operator.page.locator('details', { hasText: '新しい実験を始める' });
const unfoldForm = () => form().locator('summary').first().click();
const submit = () => operator.button('実験を開始する').click();
const statuses = async () =>
  (await (await theAdmin(system.running)).client.call(ListExperimentsRoute)).items.map(
    ({ name, status, everyoneGets, challengerPercent }) => ({ name, status, everyoneGets, challengerPercent }),
  );

/** Lets candidates have been shown a job ten days ago, in equal numbers by both variants; of each, this share applied. */
async function shownAndApplied(
  name: string,
  people: number,
  share: Readonly<Record<Variant, number>>,
): Promise<Readonly<Record<Variant, readonly string[]>>> {
  await database.rows(`UPDATE analytics.experiment SET started_at = now() - interval '11 days' WHERE name = $1`, [
    name,
  ]);
  const [plan] = await database.rows<{ salt: string }>('SELECT salt FROM analytics.experiment WHERE name = $1', [name]);
  const arms: Record<Variant, string[]> = { champion: [], challenger: [] };
  while (Math.min(arms.champion.length, arms.challenger.length) < people) {
    const id = newId();
    arms[variantOf({ salt: plan!.salt, challengerPercent: 50, everyoneGets: null }, id)].push(id);
  }
  for (const variant of ['champion', 'challenger'] as const) {
    const shown = arms[variant].slice(0, people);
    await database.rows(
      `INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, shown_at)
       SELECT person, gen_random_uuid(), gen_random_uuid(), 1, 20, 'reference-2', now() - interval '10 days'
         FROM unnest($1::uuid[]) AS person`,
      [shown],
    );
    await database.rows(
      `INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, occurred_at)
       SELECT person, gen_random_uuid(), gen_random_uuid(), 'applied', now() - interval '9 days' FROM unnest($1::uuid[]) AS person`,
      [shown.slice(0, people * share[variant])],
    );
  }
  return arms;
}

/** Lets a candidate have been hired a week after applying to what these weights showed. */
async function hired(candidate: string, weights: string): Promise<void> {
  const [listId, jobId] = [newId(), newId()];
  await database.rows(
    `INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, weights_version, shown_at)
     VALUES ($1, $2, $3, 1, 20, 'reference-2', $4, now() - interval '10 days')`,
    [candidate, listId, jobId, weights],
  );
  await database.rows(
    `INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, list_id, occurred_at)
     SELECT $1, gen_random_uuid(), $3, kind, list, now() - days * interval '1 day'
       FROM (VALUES ('applied', $2::uuid, 9), ('hired', NULL, 2)) AS act (kind, list, days)`,
    [candidate, listId, jobId],
  );
}

/** What keeps somebody out of the page as it is now, and how far it reaches beyond a small telephone. */
async function faults(): Promise<unknown> {
  await operator.page.setViewportSize({ width: 360, height: 740 });
  const overhang = await operator.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  await operator.page.setViewportSize({ width: 1280, height: 900 });
  const { violations } = await new AxeBuilder({ page: operator.page })
    .withTags(['wcag2a', 'wcag2aa'])
    .setLegacyMode()
    .analyze();
  return { overhang: Math.max(0, overhang), barriers: violations.map(({ id }) => id) };
}

describe('an experiment', () => {
  it('is started with learned weights, each error being shown at its field', async () => {
    await operator.link('ランキングの実験').click();
    await operator.heading('ランキングの実験').waitFor();
    await operator.page.getByText('実験はまだありません。').waitFor();
    await unfoldForm();
    await fillIn(operator, { '試行版の割合（%）': '60' });
    await submit();
    await operator.page.getByText('入力内容に3件の誤りがあります。ご確認ください。').waitFor();
    await operator.untilSaid('実験の名前', '入力してください。');
    await operator.untilSaid('試行版とする配点', '入力してください。');
    await operator.untilSaid('試行版の割合（%）', '50以下の値を入力してください。');

    await fillIn(operator, { 実験の名前: 'First one', '試行版の割合（%）': '20' });
    await operator.field('試行版とする配点').selectOption(learned);
    await submit();
    await operator.untilSaid('実験の名前', '入力形式が正しくありません。');
    await fillIn(operator, { 実験の名前: 'first' });
    await form().getByText('比較の方法を変更する').click();
    await fillIn(operator, { 集計する日数: '31' });
    await submit();
    await operator.untilSaid('集計する日数', '30以下の値を入力してください。');
    await fillIn(operator, { 集計する日数: '14' });
    await operator.field('評価指標とする結果').selectOption('saved');
    await submit();
    await form().getByText('実験「first」を開始しました。').waitFor();
    await form().getByText('配点の実験「first」を実施中です。').waitFor();

    const texts = ['実施中', '標準の配点', learned, '求職者の20%', 'まだ判断できません。'];
    // By what it is compared, and when.
    texts.push('「求人の保存」があった求職者の割合（高いほど良い）');
    for (const text of texts) await card('first').getByText(text, { exact: true }).waitFor();
    await card('first')
      .getByText('各求職者は、実験中に初めて求人が表示されてから14日後に一度だけ集計します。')
      .waitFor();
    expect(await statuses()).toEqual([{ name: 'first', status: 'running', everyoneGets: null, challengerPercent: 20 }]);
    expect(await faults()).toEqual({ overhang: 0, barriers: [] });
  });

  it('is rolled back at once, when asked twice', async () => {
    const first = card('first');
    await operator.button('現行版に戻す', first).click();
    await first.getByText('全員を現行版に戻しますか。').waitFor();
    await operator.button('やめる', first).click();
    expect(await operator.button('全員を現行版に戻す', first).count()).toBe(0);
    expect(await statuses()).toMatchObject([{ status: 'running' }]);

    await operator.button('現行版に戻す', first).click();
    await operator.button('全員を現行版に戻す', first).click();
    await first.getByText('全員に現行版を適用しました。').waitFor();
    await first.getByText('現行版に復帰', { exact: true }).waitFor();
    await expect.poll(() => operator.button('現行版に戻す', first).count()).toBe(0);
    expect(await operator.button('実験を終了する', first).count()).toBe(0);
    expect(await statuses()).toMatchObject([{ status: 'rolled_back', everyoneGets: 'champion' }]);
  });

  it('keeps its name to itself', async () => {
    await fillIn(operator, { 実験の名前: 'first' });
    await operator.field('試行版とする配点').selectOption(learned);
    await submit();
    await operator.untilSaid('実験の名前', 'この名前の実験はすでにあります。別の名前を付けてください。');
  });

  it('says what may be concluded, ends with the variant that is kept, and is rolled back after that too', async () => {
    const { client } = await theAdmin(system.running);
    await client.call(StartExperimentRoute, { body: { name: 'second', champion: 'default', challenger: learned } });
    const { challenger } = await shownAndApplied('second', 400, { champion: 0.2, challenger: 0.45 });
    for (const candidate of challenger.slice(0, 5)) await hired(candidate, learned);
    await operator.open(page);
    const second = card('second');
    await second.getByText('試行版のほうが優れています。').waitFor();
    await second.getByText('試行版を採用して実験を終了できます。').waitFor();
    for (const text of ['20%', '400名中80名', '45%', '400名中180名', '+25ポイント'])
      await second.getByText(text, { exact: true }).waitFor();
    await second.getByText(/^常時有効な95%信頼区間：\+\d+(\.\d+)?～\+\d+(\.\d+)?ポイント$/).waitFor();
    await operator.button('順位の質（precision@10・nDCG@10）を表示する', second).click();
    await second.getByText('precision@10', { exact: true }).first().waitFor();
    await second.getByText('応募から採用までの日数（採用した週別）', { exact: true }).waitFor();
    await second.getByText('採用5名、中央値7日', { exact: true }).waitFor();
    // Newest first: the second one is older than the first since its start was moved.
    expect(await operator.page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'first',
      'second',
    ]);

    await operator.button('実験を終了する', second).click();
    expect(await operator.button('この内容で終了する', second).isDisabled()).toBe(true);
    expect(await faults()).toEqual({ overhang: 0, barriers: [] });
    await operator.choose('残す版', '試行版', second);
    await operator.button('この内容で終了する', second).click();
    await second.getByText('全員に試行版を適用しました。').waitFor();
    await second.getByText('終了：試行版を採用', { exact: true }).waitFor();
    expect(await statuses()).toMatchObject([{ name: 'first' }, { status: 'concluded', everyoneGets: 'challenger' }]);

    // There is nothing to try against weights that everybody gets but others.
    await unfoldForm();
    await form().getByText('試すことのできる配点がありません。').waitFor();
    await operator.button('現行版に戻す', second).click();
    await operator.button('全員を現行版に戻す', second).click();
    await second.getByText('現行版に復帰', { exact: true }).waitFor();
    await operator.button('実験を開始する').waitFor();

    // Of experiments that are over the figures are counted when somebody asks.
    await operator.button('結果を表示する', card('first')).click();
    await card('first').getByText('まだ判断できません。').waitFor();
  });
});

describe('learned weights', () => {
  it('are listed with what they were learned from; learning more says what is missing', async () => {
    await operator.open(page);
    await operator.page.getByRole('tab', { name: '学習した配点' }).click();
    const weights = card(learned);
    await weights.getByText('標準：25 調整前：35').waitFor();
    await weights.getByText('学習に使用していない求職者の選択がないため、評価できません。').waitFor();
    await weights
      .getByText(
        '2026年10月1日～2026年11月1日に表示したリスト300件で、求職者60名が行った300件の選択（応募以降）から学習しました。',
      )
      .waitFor();
    await weights.getByText('評価項目の内訳は、選択の件数が足りないため学習していません。').waitFor();
    await operator.button('学習を開始する').click();
    await operator.page
      .getByText(/^学習に使える選択が足りません（選択\d+件／200件以上、求職者\d+名／50名以上が必要）。$/)
      .waitFor();
    expect(await faults()).toEqual({ overhang: 0, barriers: [] });
  });

  it('are announced by how far learning is, also to somebody who did not begin it', async () => {
    const id = newId();
    const run = (state: string, progress: unknown, change = '') =>
      database.rows(
        `INSERT INTO analytics.background_run (id, kind, about, state, progress, asked_at)
         VALUES ($1, 'analytics.learn-weights', '{"choice": "saved"}', $2, $3, now())
         ON CONFLICT (id) DO UPDATE SET state = $2, progress = $3 ${change}`,
        [id, state, progress],
      );
    await run('running', { step: 'scores', done: 1_200, of: 4_000 });
    await operator.open(page);
    await operator.page.getByRole('tab', { name: '学習した配点' }).click();
    await operator.page.getByText('配点の学習（保存以降）').waitFor();
    await operator.page.getByText('4,000件中1,200件を処理しました').waitFor();
    const bar = operator.page.getByRole('progressbar', { name: '求人ごとのスコアを取得しています…' });
    // The second of three steps, three tenths of it.
    expect(Number(await bar.getAttribute('value'))).toBeCloseTo(1.3 / 3, 6);
    expect(await faults()).toEqual({ overhang: 0, barriers: [] });
    await run('running', { step: 'weights', done: 0, of: null });
    await operator.page.getByText('配点を計算しています…').waitFor();
    const version = 'weights-of-the-run';
    await addLearnedWeights(database, version, { skills: 20, culture: 30, geography: 20, salary: 15, career: 15 });
    await run('done', null, `, result = '{"version": "${version}"}', ended_at = now()`);
    await operator.page.getByText(`配点「${version}」を学習しました。`).waitFor();
    await card(version).waitFor();
    expect(await bar.count()).toBe(0);
  });

  it('say how well they do for people who were not learned from, and what they weigh within the criteria', async () => {
    const { culture } = partWeights;
    const parts = {
      culture: { ...culture, decisions: 1.5, change: 0.5 },
      career: { level: 40, industry: 40, growth: 20 },
    };
    const criteria = { skills: 30, culture: 25, geography: 20, salary: 15, career: 10 };
    await addLearnedWeights(database, 'weights-with-parts', { ...criteria, parts } as VersionedWeights, {
      heldOut: { choices: 61, loss: 0.5512, lossOfDefaults: 0.5931 },
      parts: { unbounded: parts, heldOutLoss: 0.5512, heldOutLossWithout: 0.56 },
    });
    await operator.open(page);
    await operator.page.getByRole('tab', { name: '学習した配点' }).click();
    const weights = card('weights-with-parts');
    await weights.getByText('学習に使用していない求職者の選択にも、標準の配点よりよく合っています。').waitFor();
    const losses = '61件の選択に対する平均損失：0.5512（標準の配点：0.5931、手がかりがない場合：0.6931）。';
    await weights.getByText(losses).waitFor();
    await weights.getByText('評価項目の内訳', { exact: true }).click();
    await weights.getByText('標準：1 調整前：1.5', { exact: true }).waitFor();
    await weights.getByText('標準：50 調整前：40', { exact: true }).waitFor();
    expect(await faults()).toEqual({ overhang: 0, barriers: [] });
  });
});

it.each(otherRoles)('the page is not offered to a %s', (role) =>
  expectNotOffered(browser, system.running, role, {
    path: page,
    link: 'ランキングの実験',
    content: (person) => person.page.getByRole('tab'),
  }),
);
