import AxeBuilder from '@axe-core/playwright';
import {
  AdoptResumeRoute,
  CheckJobRoute,
  CreateJobRoute,
  GetMyProfileRoute,
  ImportResumeRoute,
  IssueCredentialRoute,
  IssueNoticeRoute,
  MakePrivacyRequestRoute,
  MoveApplicationRoute,
  PublishJobRoute,
  PutMyProfileRoute,
  RequestReviewRoute,
  StartExperimentRoute,
  SubmitApplicationRoute,
  noticeItems,
  type RequestOf,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lawfulPosting } from '../../apps/local/src/demo/demo-postings.js';
import { openBrowser, printed } from '../../libs/ai/src/testing/printed-pdf.js';
import { drained } from '../testing/metrics.js';
import { until } from '../testing/system.js';
import { Visitor, theAdmin } from '../testing/people.js';
import { Person, newAddress, password, type ReadLocale } from './testing/person.js';
import { WebSystem } from './testing/web-system.js';

/** What would run, break out of an attribute, or turn the line around, if a page let it. */
const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)> \u05d0\u05d1\u05d2 عربي 👩🏽‍💻';
const jobTitle = `編集者 ${hostile}`;
const companyName = `株式会社${hostile}`;
const recruiter = { address: `千代田区1-1 ${hostile}`, contact: `03-0000-0000 ${hostile}` };
const employerEmail = newAddress('employer');
const candidateEmail = newAddress('candidate');
const newcomerEmail = newAddress('newcomer');

let system: WebSystem;
let browser: Browser;
let jobId: string;
let draftId: string;
let applicationId: string;
let reviewId: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([WebSystem.start(), openBrowser()]);
  const { running } = system;
  const name = { family: '<b>森本</b>', given: '"><img src=x onerror=alert(3)>' };
  const [employer, candidate, admin] = await Promise.all([
    Visitor.register(running.url, {
      ...{ role: 'employer', email: employerEmail, password, name },
      company: { name: companyName },
    }),
    Visitor.register(running.url, { role: 'candidate', email: candidateEmail, password, name }),
    theAdmin(running),
    Visitor.register(running.url, {
      ...{ role: 'candidate', email: newcomerEmail, password },
      name: { family: '西', given: '葵' },
    }),
  ]);
  const posting = {
    ...lawfulPosting(jobTitle, `TypeScriptで書かれた編集画面の開発です。${hostile}`),
    recruiter,
  };
  const create = () => employer.client.call(CreateJobRoute, { body: posting, idempotencyKey: newId() });
  [{ id: jobId }, { id: draftId }] = await Promise.all([create(), create()]);
  await employer.client.call(PublishJobRoute, { params: { jobId } });

  const bytes = await printed(
    browser,
    `<h1>職務経歴書</h1><p>氏名：西 葵</p><h2>職務経歴</h2><h3>株式会社&lt;script&gt;alert(4)&lt;/script&gt;</h3>
     <p>2020年4月 ～ 現在&#12288;エンジニア</p><h2>スキル</h2><ul><li>TypeScript（5年）</li></ul>`,
  );
  const body = { mediaType: 'application/pdf', fileName: `${'"><img src=x onerror=alert(5)>'}.pdf`, bytes };
  const resume = await candidate.client.call(ImportResumeRoute, { body });
  await candidate.client.call(AdoptResumeRoute, { params: { resumeId: resume.id } });
  const { version, content } = await candidate.client.call(GetMyProfileRoute);
  await candidate.client.call(PutMyProfileRoute, {
    body: {
      version,
      content: {
        ...content,
        headline: hostile,
        summary: hostile,
        workAuthorization: { status: 'permanent_resident' },
        skills: [...content.skills, { name: '<i>React</i>', level: 3, years: 2 }],
      },
    },
  });
  ({ id: applicationId } = await candidate.client.call(SubmitApplicationRoute, {
    body: { jobId, message: hostile },
    idempotencyKey: newId(),
  }));
  await candidate.client.call(MakePrivacyRequestRoute, {
    body: { kind: 'objection', grounds: hostile },
    idempotencyKey: newId(),
  });
  for (const to of ['screening', 'interview', 'offer'] as const)
    await employer.client.call(MoveApplicationRoute, { params: { applicationId }, body: { to, note: hostile } });
  await employer.client.call(IssueNoticeRoute, { params: { applicationId }, body: hostileNotice });
  reviewId = await askedReview(employer);
  await admin.client.call(StartExperimentRoute, {
    body: { name: 'with-a-long-name-that-has-to-be-broken-on-a-small-telephone', champion: 'one', challenger: 'two' },
  });
  await admin.client.call(IssueCredentialRoute, {
    body: {
      holderId: candidate.account.id,
      subject: {
        type: 'LanguageCertificate',
        holderName: hostile,
        language: 'ja',
        scheme: 'JLPT <script>alert(6)</script>',
        level: 'N1',
        awardedOn: '2025-12-07',
      },
    },
    idempotencyKey: newId(),
  });
  await drained(running);
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Everything that a notice can say, said by somebody who wishes its readers ill. */
const hostileItems = Object.fromEntries(noticeItems.map((item) => [item, hostile]));
const hostileNotice: RequestOf<typeof IssueNoticeRoute>['body'] = {
  ...{ issuedOn: '2026-11-21', language: 'en', translation: hostileItems },
  employer: { name: companyName, address: hostile, signatory: hostile },
  worker: { name: hostile },
  content: {
    contract: { term: 'fixed', partTime: true, renewable: true, conversionRight: true },
    items: hostileItems,
    delivery: { by: 'paper', wished: false, printable: false },
  },
};

/** A review of a posting that the law does not let out. */
async function askedReview({ client }: Visitor): Promise<string> {
  const body = lawfulPosting('営業マン', hostile);
  const { id } = await client.call(CreateJobRoute, { body, idempotencyKey: newId() });
  const evaluation = await client.call(CheckJobRoute, { params: { jobId: id } });
  const { items } = await client.call(RequestReviewRoute, { body: { evaluationId: evaluation.id, note: hostile } });
  return items[0]!.id;
}

const person = (locale?: ReadLocale): Promise<Person> => Person.at(browser, system.running.url, locale);

/** The page shows what it is about, and nothing on it is still being loaded. Opens what is folded away. */
async function settled({ page }: Person): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const loading = page.getByText(/^(読み込んでいます…|Loading…)$/);
  await until('the end of loading', async () => (await loading.count()) === 0);
  await page.locator('details').evaluateAll((folded) => folded.forEach((details) => details.setAttribute('open', '')));
}

/** Everything on the page that keeps somebody out, by the rules of WCAG 2 A and AA. */
async function barriers(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa'])

    .options({ resultTypes: ['violations'] })
    // No page has frames, so axe needs no second window to gather results in.
    .setLegacyMode()
    .analyze();
  // A page that was not looked at has no violations either.
  expect(passes.length).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** How far the page reaches beyond the window of a small telephone, in pixels. */
async function overhang(page: Page): Promise<number> {
  await page.setViewportSize({ width: 360, height: 740 });
  const pixels = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  await page.setViewportSize({ width: 1280, height: 900 });
  return Math.max(0, pixels);
}

/** Elements that only the hostile text could have made. */
const madeByText = (page: Page): Promise<number> =>
  page.locator('img[src="x"], main b, main i, [onerror], main script:not([src])').count();

const pagesOf = {
  guest: () => [
    '',
    `/jobs?q=TypeScript`,
    `/jobs/${jobId}`,
    '/sign-in',
    '/register?role=employer',
    '/applications',
    '/mail-stop',
  ],
  newcomer: () => ['/recommendations', '/applications', '/credentials'],
  candidate: () => [
    '/recommendations',
    `/jobs/${jobId}`,
    '/applications',
    '/saved',
    '/settings',
    '/settings/attributes',
    '/settings/mails',
    '/profile',
    '/profile/import',
    '/credentials',
    '/inbox',
    '/privacy',
    '/privacy/certificate',
    '/admin',
    '/admin/administrators',
  ],
  employer: () => [
    '/employer/jobs',
    '/employer/jobs/new',
    `/employer/jobs/${draftId}`,
    `/employer/jobs/${jobId}`,
    `/employer/jobs/${jobId}/applicants`,
    `/employer/jobs/${jobId}/applicants/${applicationId}/notice`,
    '/employer/verify',
    '/settings/mails',
    '/privacy',
  ],
  admin: () => [
    ...['/admin', '/admin/credentials', '/admin/parked-events', '/admin/audit', '/admin/reviews'],
    ...[`/admin/reviews/${reviewId}`, '/admin/privacy', '/admin/fairness', '/admin/administrators'],
    '/admin/experiments',
  ],
} as const;
const emails = { newcomer: newcomerEmail, candidate: candidateEmail, employer: employerEmail };
const visitors = Object.keys(pagesOf) as (keyof typeof pagesOf)[];

/** What is wrong with the pages of one kind of visitor, by path; empty when nothing is. */
async function wrongOf(who: keyof typeof pagesOf, locale: ReadLocale): Promise<Record<string, unknown>> {
  const somebody = await person(locale);
  const { page } = somebody;
  const { admin } = system.running;
  if (who === 'admin') await somebody.enter(admin.email, admin.password);
  else if (who !== 'guest') await somebody.enter(emails[who]);
  const wrong: Record<string, unknown> = {};
  for (const path of pagesOf[who]()) {
    await somebody.open(path);
    await settled(somebody);
    const seen = {
      lang: await page.locator('html').getAttribute('lang'),
      barriers: await barriers(page),
      overhang: await overhang(page),
      madeByText: await madeByText(page),
      troubles: somebody.troubles.splice(0),
    };
    if (!isDeepStrictEqual(seen, { lang: locale, barriers: [], overhang: 0, madeByText: 0, troubles: [] }))
      wrong[`${who} ${path}`] = seen;
  }
  await somebody.context.close();
  return wrong;
}

it.each(['ja', 'en'] as const)(
  'every page in %s is without barriers, fits a telephone, keeps hostile text inert and its console clean',
  async (locale) => {
    const wrong = await Promise.all(visitors.map((who) => wrongOf(who, locale)));
    expect(Object.assign({}, ...wrong)).toEqual({});
  },
  // Forty pages, each looked through by axe: 75 s on a busy machine with two cores.
  300_000,
);

it('shows hostile text as the text it is', async () => {
  const guest = await person();
  await guest.open(`/jobs/${jobId}`);
  await guest.heading(jobTitle).waitFor();
  // In the heading of the page, and among the items of the recruiter.
  await expect.poll(() => guest.page.getByText(companyName, { exact: true }).count()).toBe(2);
  await guest.page.getByText(recruiter.address, { exact: true }).waitFor();
  await guest.page.getByText(recruiter.contact, { exact: true }).waitFor();
  expect(await guest.page.title()).toContain('<script>alert(1)</script>');
  await guest.context.close();
});

it('sends every page with headers that keep other sites and other scripts out', async () => {
  for (const path of ['/ja', '/en/jobs', `/ja/jobs/${jobId}`, '/ja/nothing-here', '/api/docs']) {
    const { headers } = await fetch(`${system.running.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy, `${path}: ${part}`).toContain(part);
    expect(policy).toMatch(/^default-src '(self|none)'/);
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

describe('with the keyboard alone', () => {
  const hasFocus = async (element: Locator): Promise<boolean> =>
    (await element.and(element.page().locator(':focus')).count()) === 1;

  /** Goes on with Tab until the element has the focus, which must be visible. */
  async function tabTo(page: Page, element: Locator): Promise<void> {
    await element.waitFor();
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await hasFocus(element)) {
        const visible = await element.evaluate((node) => {
          const { outlineStyle, outlineWidth, boxShadow } = node.ownerDocument.defaultView!.getComputedStyle(node);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
        expect(visible, 'the focus cannot be seen').toBe(true);
        return;
      }
    }
    throw new Error('80 times Tab did not lead there');
  }

  it('a candidate signs in, searches and applies', async () => {
    const somebody = await person();
    const { page } = somebody;
    const { keyboard } = page;
    await somebody.open('');
    await keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('本文へ移動');

    await tabTo(page, somebody.link('ログイン'));
    await keyboard.press('Enter');
    await tabTo(page, somebody.field('メールアドレス'));
    await keyboard.type(newcomerEmail);
    await keyboard.press('Tab');
    await keyboard.type(password);
    await keyboard.press('Enter');
    await somebody.heading('おすすめの求人').waitFor();

    await tabTo(page, somebody.link('求人検索'));
    await keyboard.press('Enter');
    await tabTo(page, somebody.field('キーワード'));
    await keyboard.type('typescript');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: '検索結果：1件' }).waitFor();
    await tabTo(page, page.getByRole('main').getByRole('article').getByRole('link'));
    await keyboard.press('Enter');
    await tabTo(page, somebody.field('応募メッセージ'));
    await keyboard.type('よろしくお願いいたします。');
    await tabTo(page, somebody.button('応募する'));
    await keyboard.press('Enter');
    await page.getByText('応募を受け付けました。企業からの連絡をお待ちください。').waitFor();
    expect(somebody.troubles).toEqual([]);
    await somebody.context.close();
  });

  it.each([
    ['registration', '/register', '登録する'],
    ['sign-in', '/sign-in', 'ログイン'],
  ])('an incomplete %s leads to its summary of errors, and from there to each field', async (_, path, submit) => {
    const guest = await person();
    const { page } = guest;
    await guest.open(path);
    await tabTo(page, guest.button(submit, page.getByRole('main')));
    await page.keyboard.press('Enter');
    const summary = page.getByRole('main').getByRole('alert');
    await summary.getByText(/入力内容に\d+件の誤りがあります。/).waitFor();
    await expect.poll(() => hasFocus(summary)).toBe(true);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-invalid')).toBe('true');
    expect(await guest.said(focused)).not.toBe('');
    await guest.context.close();
  });
});
