import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { aCandidate } from '../testing/people.js';
import { expectNotOffered, otherRoles } from './testing/not-offered.js';
import { Person, newAddress } from './testing/person.js';
import { fillIn } from './testing/posting-form.js';
import { WebSystem } from './testing/web-system.js';

const page = '/admin/administrators';
const appointee = newAddress('appointee');
const firstPassword = 'handed over in an envelope';

let system: WebSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const signedIn = (email: string, secret: string): Promise<Person> =>
  Person.signedIn(browser, system.running.url, email, secret);
const theAdmin = (): Promise<Person> => signedIn(system.running.admin.email, system.running.admin.password);

describe('the appointment of an administrator', () => {
  it('shows each error at its field, and an address that is taken too', async () => {
    const admin = await theAdmin();
    await admin.link('管理者の任命').click();
    await admin.heading('管理者の任命').waitFor();
    await admin.button('管理者を任命する').click();
    await admin.page.getByText('入力内容に3件の誤りがあります。ご確認ください。').waitFor();
    await admin.untilSaid('姓', '入力してください。');

    const taken = newAddress('candidate');
    await aCandidate(system.running, taken);
    await fillIn(admin, { 姓: '南', 名: '直樹', メールアドレス: taken, 初期パスワード: 'short' });
    await admin.button('管理者を任命する').click();
    await admin.untilSaid('初期パスワード', '10文字以上で入力してください。');
    await fillIn(admin, { 初期パスワード: firstPassword });
    await admin.button('管理者を任命する').click();
    await admin.untilSaid('メールアドレス', 'このメールアドレスはすでに登録されています。');
    expect(await admin.field('姓').inputValue()).toBe('南');
    expect(admin.troubles).toEqual([]);
    await admin.context.close();
  });

  it('opens an account that can administer, but appoint nobody', async () => {
    const admin = await theAdmin();
    await admin.open(page);
    await fillIn(admin, { 姓: '南', 名: '直樹', メールアドレス: appointee, 初期パスワード: firstPassword });
    await admin.button('管理者を任命する').click();
    await admin.page.getByText('南 直樹 様を管理者に任命しました。').waitFor();
    expect(await admin.field('初期パスワード').inputValue()).toBe('');
    await admin.context.close();

    const appointed = await signedIn(appointee, firstPassword);
    await appointed.heading('利用状況').waitFor();
    expect(await appointed.link('管理者の任命').count()).toBe(0);
    await appointed.open(page);
    await appointed.page.getByText('このアカウントではこのページをご利用いただけません。').waitFor();
    expect(await appointed.button('管理者を任命する').count()).toBe(0);
    expect(appointed.troubles).toEqual([]);
    await appointed.context.close();
  });

  it.each(otherRoles)('is not offered to a %s', (role) =>
    expectNotOffered(browser, system.running, role, {
      path: page,
      link: '管理者の任命',
      content: (person) => person.button('管理者を任命する'),
    }),
  );
});
