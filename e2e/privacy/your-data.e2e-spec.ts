import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { aCandidate } from '../testing/people.js';
import { newAddress, password, Person } from '../web/testing/person.js';
import { WebSystem } from '../web/testing/web-system.js';

let system: WebSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function aSignedInCandidate(locale: 'ja' | 'en'): Promise<Person> {
  const email = newAddress('candidate');
  await aCandidate(system.running, email);
  const person = await Person.at(browser, system.running.url, locale);
  await person.enter(email);
  await person.open('/privacy');
  return person;
}

describe('the page of the own data', () => {
  it('gathers a copy while one looks on, and hands it over as a file', async () => {
    const person = await aSignedInCandidate('ja');
    await person.heading('個人データ').waitFor();
    await person.button('開示を請求する').click();
    const download = person.button('JSONファイルをダウンロード');
    await download.waitFor({ timeout: 40_000 });
    const [file] = await Promise.all([person.page.waitForEvent('download'), download.click()]);
    expect(file.suggestedFilename()).toBe('iworkz-access.json');
    expect(person.troubles).toEqual([]);
    await person.context.close();
  });

  it('gives and withdraws a consent by the same button, and takes an objection', async () => {
    const person = await aSignedInCandidate('en');
    const { page } = person;
    const give = page.getByRole('button', { name: 'Agree: Transfer of personal data to the European Union' });
    const withdraw = page.getByRole('button', { name: 'Withdraw: Transfer of personal data to the European Union' });
    await give.click();
    await withdraw.click();
    await page.getByText(/^Withdrawn /).waitFor();
    await person.field('Reasons').fill('I want a person to decide.');
    await person.button('Object').click();
    await page.getByText('Your objection has been received and is with a person.').waitFor();
    expect(person.troubles).toEqual([]);
    await person.context.close();
  });

  it('says what an erasure does, wants the password, and shows its certificate when the account is gone', async () => {
    const person = await aSignedInCandidate('ja');
    const { page } = person;
    await page.getByText('アカウントは閉鎖され、ログインできなくなります。').waitFor();
    await person.button('消去を請求する').click();
    await person.field('パスワード').fill('not the password');
    await person.button('すべて消去する').click();
    await page.getByText('パスワードが正しくありません。消去は開始していません。').waitFor();
    await person.field('パスワード').fill(password);
    await person.button('すべて消去する').click();
    await person.heading('消去の状況と証明書').waitFor();
    await page.getByText(/に消去が完了しました。$/).waitFor({ timeout: 60_000 });
    await page.getByText('履歴書').first().waitFor();
    const address = page.url();
    await person.context.close();
    const anybody = await Person.at(browser, system.running.url);
    await anybody.page.goto(address);
    await anybody.page.getByText(/に消去が完了しました。$/).waitFor();
    expect([...person.troubles, ...anybody.troubles]).toEqual([]);
    await anybody.context.close();
  });
});

describe('the desk for personal data', () => {
  it('shows requests, breaches with their clocks, and the registers to an admin', async () => {
    const person = await Person.at(browser, system.running.url);
    const { page } = person;
    await person.enter(system.running.admin.email, system.running.admin.password);
    await person.open('/admin/privacy');
    await person.heading('個人データの管理').waitFor();
    await page.getByText('自動化された判断への異議').first().waitFor();
    await page.getByRole('tab', { name: '漏えい等' }).click();
    await person.field('件名').fill('メールの誤送信');
    await person.field('概要').fill('応募者の一覧を別の企業に送信した。');
    await person.field('データの種類').fill('氏名、メールアドレス');
    await person.field('人数').fill('1200');
    await person.button('記録する').click();
    await page.getByText('JP（APPI）監督機関への速報').waitFor();
    await page.getByText('要', { exact: true }).first().waitFor();
    await page.getByRole('tab', { name: '記録簿' }).click();
    await page.getByText('公平性監査').first().waitFor();
    await page.getByText('Regulation (EU) 2016/679 12(3), 15').waitFor();
    expect(person.troubles).toEqual([]);
    await person.context.close();
  });
});
