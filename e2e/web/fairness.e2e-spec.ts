import {
  CreateJobRoute,
  DeclaredAttributes,
  MoveApplicationRoute,
  PublishJobRoute,
  PutMyAttributesRoute,
  SubmitApplicationRoute,
  consentVersion,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../libs/ai/src/testing/printed-pdf.js';
import { drained } from '../testing/metrics.js';
import { aCandidate, anEmployer } from '../testing/people.js';
import { expectNotOffered, otherRoles } from './testing/not-offered.js';
import { Person } from './testing/person.js';
import { WebSystem } from './testing/web-system.js';

const page = '/admin/fairness';
/** The least of which a group is shown. */
const ofEachSex = 10;

let system: WebSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
  await preferMen();
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Ten women and ten men apply; of the men all are asked to an interview, of the women two. */
async function preferMen(): Promise<void> {
  const { running } = system;
  const { client: employer } = await anEmployer(running);
  const { id: jobId } = await employer.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  await employer.call(PublishJobRoute, { params: { jobId } });
  for (let person = 0; person < 2 * ofEachSex; person += 1) {
    const sex = person % 2 === 0 ? 'female' : 'male';
    const { client } = await aCandidate(running);
    const consent = { version: consentVersion, audit: true, mitigation: true } as const;
    await client.call(PutMyAttributesRoute, { body: { attributes: DeclaredAttributes.parse({ sex }), consent } });
    const { id: applicationId } = await client.call(SubmitApplicationRoute, {
      body: { jobId },
      idempotencyKey: newId(),
    });
    if (sex === 'female' && person >= 4) continue;
    for (const to of ['screening', 'interview'] as const)
      await employer.call(MoveApplicationRoute, { params: { applicationId }, body: { to } });
  }
  await drained(running);
}

const theAdmin = (): Promise<Person> => {
  const { url, admin } = system.running;
  return Person.signedIn(browser, url, admin.email, admin.password);
};

describe('the page of fairness audits', () => {
  it('runs an audit, says which group is at a disadvantage, and hands the report over', async () => {
    const admin = await theAdmin();
    await admin.link('公平性監査').click();
    await admin.heading('公平性監査').waitFor();
    await admin.page.getByText('監査の記録はまだありません。').waitFor();
    await admin.button('監査を実施する').click();

    await admin.heading('公平性監査の結果').waitFor();
    await admin.page.getByText('選考の通過｜性別：「女性」のインパクト比は0.20です。').waitFor();
    const selection = admin.page.getByRole('table').filter({ hasText: '通過率' }).filter({ hasText: '女性' }).first();
    const women = selection.getByRole('row').filter({ hasText: '女性' });
    // Two of ten; the interval is Wilson's for nine cases, since the variance is that of a sample of ten.
    expect(await women.getByRole('cell').allInnerTexts()).toEqual([
      ...['女性', '10', '10', '20% （5.3%～52.6%）'],
      expect.stringMatching(/^0\.20 （0\.0\d～0\.\d\d）$/),
      '5分の4未満',
    ]);
    expect(await selection.getByRole('row').filter({ hasText: '男性' }).innerText()).toContain('基準（最も高い群）');

    const download = admin.page.waitForEvent('download');
    await admin.button('結果をダウンロード（JSON）').click();
    const report: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(report).toMatchObject({ adverseImpact: true, findings: { applications: 2 * ofEachSex } });
    expect(admin.troubles).toEqual([]);
    await admin.context.close();
  });

  it('switches the re-ordering on for a reason that the audit gives, and off again', async () => {
    const admin = await theAdmin();
    await admin.open(page);
    await admin.page.getByText('5分の4を下回る群あり').waitFor();
    await admin.page.getByRole('main').getByRole('link').first().click();
    await admin.heading('公平性監査の結果').waitFor();
    const start = admin.button('調整を有効にする');
    expect(await start.isDisabled()).toBe(true);
    await admin.choose('属性', '性別');
    await admin.field('理由').fill('面接に進んだ女性の割合が低いため');
    await admin.field('求人のID').fill('求人');
    await start.click();
    await admin.untilSaid('求人のID', '形式が正しくありません。');
    await admin.field('求人のID').fill('');
    await start.click();
    await admin.page.getByText('並び順の調整を有効にしました').waitFor();

    await admin.link('監査の一覧').click();
    await admin.page.getByRole('tab', { name: '並び順の調整' }).click();
    await admin.page.getByText('面接に進んだ女性の割合が低いため').waitFor();
    await admin.page.getByText('すべての求人', { exact: true }).waitFor();
    await admin.button('調整を終了する').click();
    await admin.page.getByText('終了', { exact: true }).waitFor();
    expect(await admin.button('調整を終了する').count()).toBe(0);
    expect(admin.troubles).toEqual([]);
    await admin.context.close();
  });

  it.each(otherRoles)('is not offered to a %s', (role) =>
    expectNotOffered(browser, system.running, role, {
      path: page,
      link: '公平性監査',
      content: (person) => person.button('監査を実施する'),
    }),
  );
});
