import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { drained } from '../testing/metrics.js';
import { until } from '../testing/system.js';
import { Person, newAddress, password } from './testing/person.js';
import { askForSkills, fillIn, lawful, tickInsurances, unlawful } from './testing/posting-form.js';
import { printedCv } from './testing/printed-cv.js';
import { WebSystem } from './testing/web-system.js';

/** Live news is promised within a second; the rest is for a machine that does other things, too. */
const LIVE_MS = 5_000;
const jobTitle = 'Webエンジニア（自社サービス）';
const secondTitle = 'フロントエンドエンジニア（React）';
const companyName = '株式会社みはらし';

let system: WebSystem;
let browser: Browser;
let employer: Person;
let candidate: Person;
let admin: Person;
let candidateId: string;
let downloaded: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
  const { url } = system.running;
  [employer, candidate, admin] = await Promise.all([
    Person.at(browser, url),
    Person.at(browser, url),
    Person.at(browser, url),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const main = (person: Person): Locator => person.page.getByRole('main');
/** The card that bears this title. */
const card = (page: Page, title: string | RegExp): Locator => page.getByRole('article', { name: title });

describe('an employer writes a posting', () => {
  it('registers with the company', async () => {
    await employer.open('');
    await employer.link('採用担当者として登録する').click();
    await employer.field('姓').fill('青木');
    await employer.field('名').fill('涼子');
    await employer.field('会社名').fill(companyName);
    await employer.field('メールアドレス').fill(newAddress('employer'));
    await employer.field('パスワード').fill(password);
    await employer.button('登録する').click();

    await employer.heading('求人管理').waitFor();
    await main(employer).getByText('求人票はまだありません。').waitFor();
  });

  it('sees beside each field what the law says of it, with statute and article', async () => {
    await employer.link('求人票を作成する').click();
    await employer.heading('求人票の作成').waitFor();
    await fillIn(employer, unlawful);

    await employer.untilSaid('求人タイトル', '公開不可', '労働施策総合推進法 第9条');
    await employer.untilSaid('仕事の概要', '公開不可', '男女雇用機会均等法 第5条');
    await employer.untilSaid('募集者の所在地', '公開不可', '職業安定法 第5条の4');
    await employer.untilSaid('募集者の連絡先', '闇バイト');
    await employer.untilSaid('下限額', '公開不可', '最低賃金法 第4条', '対応方法：');
    await employer.untilSaid('休憩時間（分）', '公開不可', '労働基準法 第34条');
    await main(employer).getByText('公開するには修正が必要です。').waitFor();
  });

  it('is refused when publishing it, and keeps the draft', async () => {
    await employer.button('公開する').click();
    const refusal = main(employer).getByRole('alert');
    await refusal.getByText(/法令上の問題が\d+件あるため、公開できませんでした。/).waitFor();
    await refusal.getByText('下書きは保存されています。').waitFor();
    expect(new URL(employer.page.url()).pathname).toMatch(/^\/ja\/employer\/jobs\/[0-9a-f-]{36}$/);

    await employer.page.reload();
    await expect.poll(() => employer.field('求人タイトル').inputValue()).toBe(unlawful['求人タイトル']);
  });

  it('repairs it field by field until it is published', async () => {
    const { page } = employer;
    const title = employer.field('求人タイトル');
    await title.fill(jobTitle);
    await expect.poll(async () => employer.said(title), { timeout: 10_000 }).not.toContain('公開不可');
    await employer.field('仕事の概要').fill('TypeScriptとReactを使い、画面からAPIまでを担当していただきます。');
    await fillIn(employer, lawful);
    await tickInsurances(employer);
    await askForSkills(employer, ['TypeScript', 'React']);
    await fillIn(employer, { 意思の伝え方: '2', 変化への姿勢: '4' });
    await main(employer).getByText('現在の内容で公開できます。').waitFor();
    await employer.button('公開する').click();

    await employer.heading('求人管理').waitFor();
    const job = page.getByRole('listitem').filter({ hasText: jobTitle });
    await job.getByText('募集中', { exact: true }).waitFor();
    await employer.link('応募者 0名', job).waitFor();
  });
});

describe('a candidate finds a job', () => {
  it('registers', async () => {
    await candidate.open('');
    await candidate.link('求職者として登録する').click();
    await candidate.field('姓').fill('森本');
    await candidate.field('名').fill('悠斗');
    await candidate.field('メールアドレス').fill(newAddress('candidate'));
    await candidate.field('パスワード').fill(password);
    const answer = candidate.page.waitForResponse(/\/session\/registration$/);
    await candidate.button('登録する').click();
    candidateId = ((await (await answer).json()) as { account: { id: string } }).account.id;
    await candidate.heading('履歴書・職務経歴書の取り込み').waitFor();
  });

  const rowsOf = (person: Person) =>
    person.page.getByRole('region', { name: '読み取った項目と書類中の位置' }).locator('tbody tr').all();
  const read = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    await candidate.field('書類ファイル').setInputFiles(file);
    await candidate.button('読み取る').click();
    await candidate.page.getByText(/^\d+件の項目を読み取りました。$/).waitFor();
    return Promise.all((await rowsOf(candidate)).map((row) => row.getByRole('cell').allInnerTexts()));
  };

  it('imports the sample of JSON Resume, in which every value says where it stood, and adopts it', async () => {
    const path = createRequire(import.meta.url).resolve('@jsonresume/schema/sample.resume.json');
    const rows = await read({ name: 'sample.resume.json', mimeType: '', buffer: await readFile(path) });
    expect(rows.length).toBeGreaterThan(10);
    for (const [value, place] of rows) {
      expect(value).not.toBe('');
      expect(place).toMatch(/^\/(basics|work|skills|languages|education|certificates|volunteer|projects)/);
    }
    await candidate.button('プロフィールに反映する').click();
    await candidate.heading('プロフィール').waitFor();
    await candidate.page.getByText(/^書類から取り込んだ項目（\d+件）$/).waitFor();
  });

  it('imports a CV that a browser printed, in which every value says page and position, and adopts it', async () => {
    await candidate.link('履歴書を取り込む').click();
    const buffer = Buffer.from(await printedCv(browser));
    const rows = await read({ name: '職務経歴書.pdf', mimeType: 'application/pdf', buffer });
    const values = rows.map(([value]) => value);
    expect(values).toEqual(expect.arrayContaining(['株式会社みなと情報', 'TypeScript', 'React', '2020-04']));
    for (const [, place, original, confidence] of rows) {
      expect(place).toMatch(/1ページ\s*左 \d+・下 \d+・幅 \d+・高さ \d+ pt/);
      expect(original).not.toBe('');
      expect(confidence).toMatch(/^\d+%$/);
    }
    await candidate.button('プロフィールに反映する').click();
    await candidate.heading('プロフィール').waitFor();
    const held = async () => {
      const employers = await candidate.page.getByLabel(/^会社名/).all();
      return Promise.all(employers.map((employer) => employer.inputValue()));
    };
    await expect.poll(held).toContain('株式会社みなと情報');
  });

  it('adds wishes, work style and the permission to work', async () => {
    await fillIn(candidate, { 居住国: '日本', 都道府県: '大阪府', '現在の職位・経験': '中堅' });
    await fillIn(candidate, {
      '希望給与（下限）': '6000000',
      希望する職位: '中堅',
      意思の伝え方: '2',
      変化への姿勢: '4',
    });
    const wishes = candidate.page.getByRole('group', { name: '希望条件', exact: true });
    await candidate.choose('賃金形態', '年俸', wishes);
    await wishes.getByRole('checkbox', { name: '一部在宅勤務' }).check();
    await wishes.getByRole('checkbox', { name: 'IT・ソフトウェア' }).check();
    await candidate.choose('在留資格', '短期滞在');
    await candidate.button('保存する').click();
    await candidate.page.getByText('プロフィールを保存しました。').waitFor();
  });

  it('sees the job ranked, with the reasons that weigh most', async () => {
    await candidate.link('おすすめ').click();
    await candidate.heading('おすすめの求人').waitFor();
    const found = card(candidate.page, jobTitle);
    await found.getByText(/マッチ度 100点満点中\d+点/).waitFor();
    expect(await found.getByRole('list', { name: '主な理由' }).getByRole('listitem').count()).toBeGreaterThan(0);
  });

  it('sees on the job page all five criteria with their points and reasons', async () => {
    await candidate.link(jobTitle).click();
    await candidate.heading(jobTitle).waitFor();
    for (const label of ['募集者の所在地', '募集者の連絡先'])
      await candidate.page.getByText(lawful[label]!, { exact: true }).waitFor();
    const match = candidate.page.getByRole('complementary', { name: '応募とマッチ度' });
    for (const [criterion, weight] of Object.entries({
      スキル: 30,
      '社風・働き方': 25,
      勤務地: 20,
      給与: 15,
      キャリア: 10,
    })) {
      const part = match
        .getByRole('listitem')
        .filter({ has: candidate.page.getByRole('heading', { name: criterion }) });
      await part.getByText(new RegExp(`^[\\d.]+／${weight}点$`)).waitFor();
      expect(await part.getByRole('listitem').count(), criterion).toBeGreaterThan(0);
    }
  });

  it('is told on the job page where it ranks and what would raise the match, with points', async () => {
    const { page } = candidate;
    const match = page.getByRole('complementary', { name: '応募とマッチ度' });
    await match.getByText('現在の順位：公開中の求人1件中1位').waitFor();
    await match.getByRole('heading', { name: 'マッチ度を上げるには' }).waitFor();
    await match
      .getByText(/^[\d.]+点から(最大)?[\d.]+点(に上がります|（内容によります）)$/)
      .first()
      .waitFor();
  });

  it('shifts the weights of the own view with the keyboard, is held to a sum of 100, and goes back', async () => {
    const { page } = candidate;
    await candidate.link('おすすめ').click();
    const weights = main(candidate).getByText('評価項目の配点を調整する');
    await weights.click();
    await page.getByRole('slider', { name: 'スキル' }).press('ArrowRight');
    await candidate.button('配点を保存する').click();
    await page.getByText('合計が100.5のため保存できません。').waitFor();
    await page.getByRole('slider', { name: '給与' }).press('ArrowLeft');
    await candidate.button('配点を保存する').click();
    await page.getByText('配点を保存し、順位に反映しました。').waitFor();
    await main(candidate).getByText('調整中', { exact: true }).waitFor();

    await candidate.link(jobTitle).click();
    const match = page.getByRole('complementary', { name: '応募とマッチ度' });
    await match.getByText('配点30.5', { exact: true }).waitFor();
    await match.getByText('配点14.5', { exact: true }).waitFor();

    await candidate.link('おすすめ').click();
    await weights.click();
    await candidate.button('標準の配点に戻す').click();
    await candidate.button('配点を保存する').click();
    await page.getByText('配点を保存し、順位に反映しました。').waitFor();
    expect(await main(candidate).getByText('調整中', { exact: true }).count()).toBe(0);
  });

  it.each(['エンジニア', 'typescript react'])('finds it by "%s"', async (words) => {
    await candidate.link('求人検索').click();
    await candidate.field('キーワード').fill(words);
    await candidate.button('検索する').click();
    await candidate.page.getByRole('heading', { name: '検索結果：1件' }).waitFor();
    await card(candidate.page, jobTitle).waitFor();
  });

  it('finds it by a sentence', async () => {
    await candidate.field('ご希望の条件を文章で入力してください。').fill('東京でTypeScriptの仕事を探して');
    await candidate.button('この文章で探す').click();
    await candidate.page.waitForURL(/[?&]q=TypeScript/);
    await expect.poll(() => candidate.field('キーワード').inputValue()).toBe('TypeScript');
    expect(await candidate.page.getByRole('combobox', { name: '勤務地', exact: true }).inputValue()).toBe('JP-13');
    await card(candidate.page, jobTitle).waitFor();
  });

  it('gets a new matching job on the open page without reloading it', async () => {
    await candidate.link('おすすめ').click();
    await candidate.page.getByText('自動更新中').waitFor();
    await card(candidate.page, jobTitle).waitFor();
    await markPage(candidate.page);

    await employer.link('求人票を作成する').click();
    // Of the company, as its first posting told of it.
    for (const label of ['募集者の所在地', '募集者の連絡先'])
      await expect.poll(() => employer.field(label).inputValue()).toBe(lawful[label]);
    await fillIn(employer, {
      求人タイトル: secondTitle,
      仕事の概要: 'Reactで利用者の画面をつくる仕事です。',
      ...lawful,
    });
    await tickInsurances(employer);
    await askForSkills(employer, ['React', 'TypeScript']);
    await main(employer).getByText('現在の内容で公開できます。').waitFor();
    await employer.button('公開する').click();

    await card(candidate.page, secondTitle).getByText('新着').waitFor({ timeout: LIVE_MS });
    expect(await isMarked(candidate.page)).toBe(true);
  });
});

describe('an application', () => {
  it('is sent once; the employer’s open page shows the applicant at once, ranked with reasons', async () => {
    await employer.link('求人管理').click();
    await employer.link('応募者 0名', employer.page.getByRole('listitem').filter({ hasText: jobTitle })).click();
    await main(employer).getByText('まだ応募はありません。').waitFor();
    await markPage(employer.page);

    await candidate.link(jobTitle).click();
    // The address is the job's once its page stands.
    await candidate.field('応募メッセージ').waitFor();
    // A second window of the same person, opened before they applied, which hears no news.
    const late = await candidate.context.newPage();
    candidate.watch(late);
    await late.routeWebSocket(/./, (socket) => void socket.close());
    await late.goto(candidate.page.url());
    await late.getByLabel(/^応募メッセージ/).fill('二度目の応募です。');

    await candidate.field('応募メッセージ').fill('御社のサービスに共感し、応募いたします。');
    await candidate.button('応募する').click();
    await candidate.page.getByText('応募を受け付けました。企業からの連絡をお待ちください。').waitFor();

    const applicant = card(employer.page, /森本 悠斗/);
    await applicant.waitFor({ timeout: LIVE_MS });
    await applicant.getByText('応募受付', { exact: true }).first().waitFor();
    await applicant.getByText('御社のサービスに共感し、応募いたします。').waitFor();
    await applicant.getByText(/マッチ度 100点満点中\d+点/).waitFor();
    expect(await applicant.getByRole('list', { name: '主な理由' }).getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await isMarked(employer.page)).toBe(true);

    await late.getByRole('button', { name: '応募する' }).click();
    await late.getByText('この求人にはすでに応募済みです。').waitFor();
    await late.close();
    await employer.page.getByText('応募者 1名').waitFor();
  });

  it('is ranked by the weights that the employer gives the job', async () => {
    await main(employer).getByText('評価項目の配点を調整する').click();
    await employer.page.getByRole('slider', { name: 'スキル' }).fill('40');
    await employer.page.getByRole('slider', { name: '社風・働き方' }).fill('15');
    await main(employer).getByText('合計：100', { exact: true }).waitFor();
    await employer.button('配点を保存する').click();
    await employer.page.getByText('配点を保存し、順位に反映しました。').waitFor();
    const applicant = card(employer.page, /森本 悠斗/);
    await applicant.getByText('マッチ度の内訳を見る').click();
    await applicant.getByText('配点40', { exact: true }).waitFor();
  });

  it('moves on, and the candidate’s open page follows', async () => {
    await candidate.link('応募履歴').click();
    const mine = card(candidate.page, jobTitle);
    await mine.waitFor();
    await candidate.page.getByText('自動更新中').waitFor();
    await markPage(candidate.page);
    await employer.button('書類選考に進める').click();
    await mine.getByText('書類選考', { exact: true }).first().waitFor({ timeout: LIVE_MS });
    await employer.button('面接に進める').click();
    await mine.getByText('面接', { exact: true }).first().waitFor({ timeout: LIVE_MS });
    expect(await isMarked(candidate.page)).toBe(true);
  });

  it('gets no offer that immigration law forbids', async () => {
    await employer.button('内定を出す').click();
    const refusal = main(employer).getByRole('alert');
    await refusal.getByText('在留資格と業務内容の確認により、内定を出すことができません。').waitFor();
    await refusal.getByText('出入国管理及び難民認定法 第19条第1項第2号').waitFor();
    await card(employer.page, /森本/).getByText('面接', { exact: true }).first().waitFor();
  });

  it('gets it once the candidate has corrected the permission to work, and ends in hiring', async () => {
    await candidate.link('プロフィール').click();
    await candidate.choose('在留資格', '技術・人文知識・国際業務');
    await fillIn(candidate, { 在留期限: '2030-03-31', 学位の専攻分野: '情報工学' });
    await candidate.button('保存する').click();
    await candidate.page.getByText('プロフィールを保存しました。').waitFor();
    await candidate.link('応募履歴').click();

    await employer.button('内定を出す').click();
    const mine = card(candidate.page, jobTitle);
    await mine.getByText('内定', { exact: true }).first().waitFor({ timeout: LIVE_MS });
    await employer.button('採用を確定する').click();
    await mine.getByText('採用', { exact: true }).first().waitFor({ timeout: LIVE_MS });
    await card(employer.page, /森本/).getByText('採用', { exact: true }).first().waitFor();
    expect(await employer.button('不採用とする').count()).toBe(0);
  });

  it('is told of in the inbox and by mail, in the reader’s language', async () => {
    await candidate.page.getByRole('link', { name: /^お知らせ/ }).click();
    await candidate.heading('お知らせ').waitFor();
    for (const title of [
      'iWORKZへようこそ',
      `「${jobTitle}」への応募を受け付けました`,
      `「${jobTitle}」への採用が決定しました`,
    ])
      await card(candidate.page, title).waitFor();
    await candidate.page.getByRole('tab', { name: '送信メール' }).click();
    const mails = candidate.page.getByRole('tabpanel', { name: '送信メール' });
    await mails.getByRole('heading', { name: `「${jobTitle}」の内定のお知らせ` }).waitFor();
    expect(await mails.getByRole('listitem').first().innerText()).toContain('森本 悠斗 様');
    await employer.page.getByRole('link', { name: /^お知らせ/ }).click();
    await card(employer.page, `「${jobTitle}」に新しい応募がありました`).waitFor();
  });
});

describe('a language certificate', () => {
  it('is issued by the admin and downloaded by the candidate', async () => {
    const { email, password: secret } = system.running.admin;
    await admin.enter(email, secret);
    await admin.link('証明書の発行').click();
    await fillIn(admin, {
      保有者のアカウントID: candidateId,
      保有者の氏名: '森本 悠斗',
      試験名: 'JLPT',
      '級・レベル': 'N1',
      取得日: '2025-12-07',
    });
    await admin.button('発行する').click();
    await admin.page.getByText('証明書を発行しました。').waitFor();

    await candidate.link('証明書').click();
    const certificate = card(candidate.page, /JLPT N1（日本語）/);
    await certificate.getByText('有効', { exact: true }).waitFor();
    await until('the anchor', async () => {
      if (await certificate.getByText(/ブロックチェーンに記録済み/).isVisible()) return true;
      await candidate.page.reload();
      await certificate.waitFor();
      return false;
    });
    const [file] = await Promise.all([
      candidate.page.waitForEvent('download'),
      candidate.button('JSONをダウンロード', certificate).click(),
    ]);
    downloaded = await readFile(await file.path(), 'utf8');
    expect(JSON.parse(downloaded)).toMatchObject({ proof: { cryptosuite: 'eddsa-rdfc-2022' } });
  });

  const checks = ['電子署名', '発行者', '有効期間', '失効の有無', 'ブロックチェーンの記録'];
  const verdicts = async (): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const check of checks) {
      const item = employer.page
        .getByRole('listitem')
        .filter({ has: employer.page.getByRole('heading', { name: check }) });
      found[check] = (await item.getByText(/^(合格|不合格)$/).innerText()).trim();
    }
    return found;
  };

  it('is verified by the employer, each check shown', async () => {
    await employer.link('証明書の検証').click();
    await employer.field('証明書（JSON）').fill(downloaded);
    await employer.button('検証する').click();
    await employer.page.getByText('この証明書は有効です。').waitFor();
    expect(await verdicts()).toEqual(Object.fromEntries(checks.map((check) => [check, '合格'])));
  });

  it('is refused when somebody changed a word of it', async () => {
    await employer.field('証明書（JSON）').fill(downloaded.replace('"N1"', '"N2"'));
    await employer.button('検証する').click();
    await employer.page.getByText('この証明書は確認できませんでした。').waitFor();
    expect((await verdicts())['電子署名']).toBe('不合格');
  });

  it('is refused after the admin has revoked it', async () => {
    const id = await admin.page.getByRole('status').locator('code').innerText();
    await fillIn(admin, { 証明書ID: id, 失効の理由: '受験記録の誤りのため' });
    await admin.button('失効させる').click();
    await admin.page.getByText('証明書を失効させました。').waitFor();

    await employer.field('証明書（JSON）').fill(downloaded);
    await employer.button('検証する').click();
    await employer.page.getByText('この証明書は確認できませんでした。').waitFor();
    expect(await verdicts()).toMatchObject({ 電子署名: '合格', 失効の有無: '不合格' });
    await candidate.page.getByText('失効', { exact: true }).waitFor({ timeout: LIVE_MS });
  });
});

it('the admin’s overview counts what happened', async () => {
  await drained(system.running);
  await admin.link('利用状況').click();
  const counts = async () => {
    const groups = admin.page.locator('dl');
    const rows = await groups.locator('div').allInnerTexts();
    return rows.map((row) => row.replace(/\s+/g, ' ').trim());
  };
  await expect
    .poll(counts, { timeout: 15_000 })
    .toEqual(
      expect.arrayContaining([
        ...['求職者 1', '採用担当者 1', '企業 1', '取り込まれた履歴書 2'],
        ...['募集中 2', '公開（累計） 2', '法令チェックによる公開不可（累計） 1'],
        ...['発行 1', '失効 1', '合計 1', '採用 1', '不採用 0'],
      ]),
    );
});

it('no page wrote an error to the console, opened a dialog or failed by itself', () => {
  expect([...employer.troubles, ...candidate.troubles, ...admin.troubles]).toEqual([]);
});

/** A mark that a reload would wipe off. */
const markPage = (page: Page): Promise<void> =>
  page.locator('html').evaluate((html) => html.setAttribute('data-seen', ''));
const isMarked = async (page: Page): Promise<boolean> => (await page.locator('html[data-seen]').count()) === 1;
