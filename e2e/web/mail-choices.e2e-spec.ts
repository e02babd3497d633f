import {
  CreateJobRoute,
  GetMailChoicesRoute,
  ListNotificationsRoute,
  ListOutboxMailsRoute,
  PublishJobRoute,
  PutMailChoiceRoute,
  SubmitApplicationRoute,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lawfulPosting } from '../../apps/local/src/demo/demo-postings.js';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { drained } from '../testing/metrics.js';
import { Visitor, anEmployer } from '../testing/people.js';
import { Person, newAddress, password } from './testing/person.js';
import { WebSystem } from './testing/web-system.js';

const candidateEmail = newAddress('candidate');
const employerEmail = newAddress('employer');
let system: WebSystem;
let browser: Browser;
let candidate: Visitor;
let employer: Visitor;
let page: Person;

beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
  const { running } = system;
  employer = await anEmployer(running, employerEmail);
  candidate = await Visitor.register(running.url, {
    ...{ role: 'candidate', email: candidateEmail, password, name: { family: '西', given: '葵' } },
  });
  await drained(running);
  page = await Person.at(browser, running.url);
  await page.enter(candidateEmail);
});

afterAll(async () => {
  expect(page?.troubles ?? []).toEqual([]);
  await browser?.close();
  await system?.stop();
});

const timingOf = async (topic: string): Promise<string | undefined> =>
  (await candidate.client.call(GetMailChoicesRoute)).items.find((item) => item.topic === topic)?.timing;
const card = (name: string) =>
  page.page.locator('form').filter({ has: page.page.getByRole('heading', { name, exact: true }) });

/** Applies to a job of its own. @returns the address that the mail about it gives for stopping such mails. */
async function stopAddress(title: string): Promise<string> {
  const body = lawfulPosting(title, '書籍とWeb媒体の編集に携わる仕事です。');
  const { id: jobId } = await employer.client.call(CreateJobRoute, { body, idempotencyKey: newId() });
  await employer.client.call(PublishJobRoute, { params: { jobId } });
  await candidate.client.call(SubmitApplicationRoute, { body: { jobId, message: null }, idempotencyKey: newId() });
  const mailed = async (): Promise<string | undefined> => {
    const { items } = await candidate.client.call(ListOutboxMailsRoute, { query: {} });
    return items.find(({ subject }) => subject === `「${title}」への応募を受け付けました`)?.text;
  };
  await expect.poll(mailed).toBeDefined();
  return /https?:\/\/\S+\/ja\/mail-stop#\S+/.exec((await mailed())!)![0];
}

describe('the mail settings', () => {
  it('offer mails of matching jobs with the words to agree to, and keep what is chosen', async () => {
    await page.link('設定').click();
    await page.link('メールの受信設定を開く').click();
    await page.heading('メールの受信設定').waitFor();
    const jobs = card('おすすめの求人');
    expect(await jobs.getByRole('radio', { name: '受け取らない' }).isChecked()).toBe(true);
    await jobs.getByText('登録したメールアドレスで受け取ることに同意します。').waitFor();
    await jobs.getByRole('radio', { name: /毎朝8時ごろにまとめて受け取る/ }).check();
    await jobs.getByRole('button', { name: '同意して保存する' }).click();
    await page.page.getByText('「おすすめの求人」のメールの設定を保存しました。').waitFor();
    expect(await candidate.client.call(GetMailChoicesRoute)).toMatchObject({ timeZone: 'Asia/Tokyo' });
    expect(await timingOf('matching_jobs')).toBe('daily');

    await jobs.getByRole('radio', { name: '受け取らない' }).check();
    await jobs.getByRole('button', { name: '設定を保存する' }).click();
    await jobs.getByText(/に配信を停止しました。$/).waitFor();
    expect(await timingOf('matching_jobs')).toBe('off');
  });

  it('say which mails cannot be switched off', async () => {
    await page.page.getByText(/労働条件通知書のお知らせ.*停止できません。/).waitFor();
  });

  it('of an employer are reached from the inbox, and are about applications only', async () => {
    const other = await Person.at(browser, system.running.url);
    await other.enter(employerEmail);
    await other.open('/inbox');
    await other.link('メールの受信設定').click();
    await other.page.getByRole('heading', { name: '応募・選考' }).waitFor();
    expect(await other.page.getByRole('heading', { name: 'おすすめの求人' }).count()).toBe(0);
    expect(other.troubles).toEqual([]);
    await other.context.close();
  });
});

describe('the link in a mail', () => {
  it('asks a stranger to this browser before it stops anything, then says what was stopped', async () => {
    const address = await stopAddress('編集者（書籍）');
    const guest = await Person.at(browser, system.running.url);
    await guest.page.goto(`${system.running.url}/ja/mail-stop#${address.split('#')[1]}`);
    await guest.page.getByText('「応募・選考」のメールの配信を停止しますか。').waitFor();
    expect(await timingOf('applications')).toBe('at_once');
    await guest.button('配信を停止する').click();
    await guest.page.getByText('「応募・選考」のメールの配信を停止しました。').waitFor();
    expect(await timingOf('applications')).toBe('off');
    expect(guest.troubles).toEqual([]);
    await guest.context.close();
    const { items } = await candidate.client.call(ListNotificationsRoute, { query: {} });
    expect(items.map(({ kind }) => kind)).toContain('application_submitted');
  });

  it('stops at once what a mail program asks to stop, and nothing when it is only looked at', async () => {
    const again = { topic: 'applications', timing: 'at_once', consentVersion: null } as const;
    await candidate.client.call(PutMailChoiceRoute, { body: again });
    const token = (await stopAddress('校正担当者')).split('#')[1]!;
    const url = `${system.running.url}/mail-stop/${token}`;
    for (const method of ['GET', 'HEAD']) {
      const look = await fetch(url, { method, redirect: 'manual', headers: { 'accept-language': 'en' } });
      expect([look.status, look.headers.get('location')]).toEqual([303, `/en/mail-stop#${token}`]);
    }
    expect(await timingOf('applications')).toBe('at_once');
    const form = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await fetch(url, form)).status).toBe(200);
    expect(await timingOf('applications')).toBe('off');
    expect((await fetch(url, form)).status).toBe(200);
    expect((await fetch(`${url.slice(0, -1)}z`, form)).status).toBe(404);
  });
});
