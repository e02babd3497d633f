import { newId } from '@iworkz/kernel';
import { CreateJobRoute, PublishJobRoute } from '@iworkz/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { lawfulPosting } from '../../apps/local/src/demo/demo-postings.js';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { aCandidate, anEmployer } from '../testing/people.js';
import { accessToken } from '../testing/tokens.js';
import { Person, newAddress, password, type ReadLocale } from './testing/person.js';
import { WebSystem } from './testing/web-system.js';

const jobTitle = 'データ基盤エンジニア';
const candidateEmail = newAddress('candidate');
const employerEmail = newAddress('employer');
const rivalEmail = newAddress('rival');

let system: WebSystem;
let browser: Browser;
let jobId: string;
let candidateId: string;
const people: Person[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
  const { running } = system;
  const [employer, , candidate] = await Promise.all([
    anEmployer(running, employerEmail),
    anEmployer(running, rivalEmail),
    aCandidate(running, candidateEmail),
  ]);
  candidateId = candidate.account.id;
  const body = lawfulPosting(jobTitle, 'TypeScriptで社内のデータ基盤をつくる仕事です。');
  ({ id: jobId } = await employer.client.call(CreateJobRoute, { body, idempotencyKey: newId() }));
  await employer.client.call(PublishJobRoute, { params: { jobId } });
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const person = async (locale?: ReadLocale): Promise<Person> => {
  const newcomer = await Person.at(browser, system.running.url, locale);
  people.push(newcomer);
  return newcomer;
};

afterEach(async () => {
  const troubles = people.flatMap((somebody) => somebody.troubles);
  await Promise.all(people.splice(0).map((somebody) => somebody.context.close()));
  expect(troubles).toEqual([]);
});

it('a signed-out reader of a person’s page is asked to sign in and comes back to it', async () => {
  const guest = await person();
  await guest.open('/applications');
  await guest.page.getByText('このページをご覧いただくにはログインが必要です。').waitFor();
  await guest.link('ログイン', guest.page.getByRole('main')).click();
  await guest.heading('ログイン').waitFor();
  await guest.signIn(candidateEmail);
  await guest.heading('応募履歴').waitFor();
  await guest.page.getByText('まだ応募した求人はありません。').waitFor();
});

it('a guest who wants to apply signs in and comes back to the job', async () => {
  const guest = await person('en');
  await guest.open(`/jobs/${jobId}`);
  await guest.link('Sign in and apply').click();
  await guest.heading('Sign in').waitFor();
  await guest.signIn(candidateEmail);
  await guest.heading(jobTitle).waitFor();
  await guest.button('Apply').waitFor();
  expect(new URL(guest.page.url()).pathname).toBe(`/en/jobs/${jobId}`);
});

it('the way back after signing in cannot lead to another site', async () => {
  const guest = await person();
  await guest.open('/sign-in?next=https://elsewhere.example/');
  await guest.signIn(candidateEmail);
  await guest.heading('おすすめの求人').waitFor();
});

it('a wrong password is refused in words, and what was typed stays', async () => {
  const guest = await person();
  await guest.open('/sign-in');
  await guest.signIn(candidateEmail, 'not this password');
  await guest.page.getByRole('alert').getByText('メールアドレスまたはパスワードが正しくありません。').waitFor();
  expect(await guest.field('メールアドレス').inputValue()).toBe(candidateEmail);
});

it.each([
  ['a candidate', candidateEmail, ['/employer/jobs', '/admin']],
  ['an employer', employerEmail, ['/profile', '/admin/credentials']],
])('%s is told that the pages of other roles are not theirs', async (_, email, paths) => {
  const somebody = await person();
  await somebody.enter(email);
  for (const path of paths) {
    await somebody.open(path);
    await somebody.page.getByText('このアカウントではこのページをご利用いただけません。').waitFor();
  }
});

it('another company is offered neither the applicants nor the job', async () => {
  const rival = await person();
  await rival.enter(rivalEmail);
  await rival.open(`/employer/jobs/${jobId}/applicants`);
  await rival.page.getByRole('alert').getByText('該当するデータが見つかりません。').waitFor();
  await rival.open(`/employer/jobs/${jobId}`);
  await rival.page.getByRole('status').getByText('該当する求人票が見つかりません。').waitFor();
  expect(await rival.button('募集を終了する').count()).toBe(0);
  expect(await rival.field('求人タイトル').count()).toBe(0);
});

it('a session survives a reload, and no script can read what renews it', async () => {
  const somebody = await person();
  await somebody.enter(candidateEmail);
  await somebody.page.reload();
  await somebody.page.getByText('森本 悠斗 様').waitFor();

  const readable = await somebody.page.evaluate<string>(
    `[document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(' ')`,
  );
  const cookie = (await somebody.context.cookies(`${system.running.url}/session`)).find(
    ({ name }) => name === 'iworkz_refresh',
  );
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/session' });
  expect(readable).not.toContain(cookie!.value);
  expect(readable).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

it('signing out ends the session in every window', async () => {
  const somebody = await person();
  await somebody.enter(candidateEmail);
  const second = await somebody.context.newPage();
  somebody.watch(second);
  await second.goto(`${system.running.url}/ja/profile`);
  await second.getByRole('button', { name: '保存する' }).waitFor();

  await somebody.button('ログアウト').click();
  await somebody.link('ログイン').first().waitFor();
  await second.getByText('このページをご覧いただくにはログインが必要です。').waitFor();
  await second.reload();
  await second.getByText('このページをご覧いただくにはログインが必要です。').waitFor();
});

/** The next call of this person to that path carries the token they would have had a quarter of an hour ago. */
async function expireAccessToken(somebody: Person, path: string): Promise<() => number> {
  const expired = await accessToken(system.running, ['candidate'], { userId: candidateId, endsIn: -60 });
  let sent = 0;
  await somebody.page.route(`**/api/v1/${path}`, async (route) => {
    if (sent > 0) return route.fallback();
    sent += 1;
    return route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${expired}` } });
  });
  return () => sent;
}

it('renews a session whose access token has ended, and the work goes on', async () => {
  const somebody = await person();
  await somebody.enter(candidateEmail);
  await somebody.open('/profile');
  await somebody.field('現在の職務（一言）').fill('Webエンジニア');
  const sent = await expireAccessToken(somebody, 'profiles/me');
  await somebody.button('保存する').click();
  await somebody.page.getByText('プロフィールを保存しました。').waitFor();
  expect(sent()).toBe(1);
});

it('a session that cannot be renewed is signed in again without losing what was typed', async () => {
  const somebody = await person();
  await somebody.enter(candidateEmail);
  await somebody.open('/profile');
  const summary = somebody.field('自己PR・職務要約');
  await summary.fill('十年間、物流の現場で働きました。');
  await somebody.context.clearCookies({ name: 'iworkz_refresh' });
  await expireAccessToken(somebody, 'profiles/me');
  await somebody.button('保存する').click();

  await somebody.page
    .getByText(/ログイン/)
    .first()
    .waitFor();
  await somebody.signIn(candidateEmail);
  await expect.poll(() => summary.inputValue()).toBe('十年間、物流の現場で働きました。');
  await somebody.button('保存する').click();
  await somebody.page.getByText('プロフィールを保存しました。').waitFor();
});

it('a page that does not exist says so in the reader’s language', async () => {
  const guest = await person('en');
  await guest.open('/nothing-here');
  await guest.heading('Page not found').waitFor();
  await guest.open('/jobs/not-an-id');
  await guest.heading('Page not found').waitFor();
});

it('a candidate reads everything in English', async () => {
  const candidate = await person('en');
  await candidate.open('');
  await candidate.link('Register as a candidate').click();
  await candidate.field('Family name').fill('Nguyen');
  await candidate.field('Given name').fill('Linh');
  await candidate.field('E-mail address').fill(newAddress('candidate'));
  await candidate.field('Password').fill(password);
  await candidate.button('Create account').click();
  await candidate.page.getByRole('link', { name: /^Inbox/ }).click();
  await candidate.page.getByRole('article', { name: /Welcome to iWORKZ/ }).waitFor();
  await candidate.link('Jobs').click();
  await candidate.field('Keywords').fill('typescript');
  await candidate.button('Search').click();
  await candidate.link(jobTitle).click();
  await candidate.heading(jobTitle).waitFor();
  await candidate.field('Message to the employer').fill('I look forward to hearing from you.');
  await candidate.button('Apply').click();
  await candidate.page.getByText('Your application has been received.').waitFor();
  expect(await candidate.page.locator('html').getAttribute('lang')).toBe('en');
});
