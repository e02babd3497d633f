import {
  AdoptResumeRoute,
  AlreadyApplied,
  CreateJobRoute,
  GetMyProfileRoute,
  GetOverviewRoute,
  ImportResumeRoute,
  IssueCredentialRoute,
  ListApplicantsRoute,
  ListMyApplicationsRoute,
  ListMyCredentialsRoute,
  ListNotificationsRoute,
  ListOutboxMailsRoute,
  MoveApplicationRoute,
  NotFound,
  OfferRefused,
  PostingRefused,
  PredictSalaryRoute,
  PublishJobRoute,
  PutMailChoiceRoute,
  PutMyProfileRoute,
  RecommendJobsRoute,
  RevokeCredentialRoute,
  SearchJobsRoute,
  SubmitApplicationRoute,
  TransitionForbidden,
  UpdateJobRoute,
  UtteranceRoute,
  VerifyCredentialRoute,
  criteria,
  mailConsentVersion,
} from '@iworkz/contracts';
import { createClient } from '@iworkz/client';
import { displayName, newId } from '@iworkz/kernel';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { lawfulPosting, unlawfulPosting } from './demo-postings.js';
import { Steps, expect, refusalOfCall, until } from './steps.js';
import { Visitor } from './visitors.js';

const password = 'a long enough password';

/** Performs the main job over the public address and stops at the first wrong answer. @throws WrongAnswer */
export async function performMainJob({
  url,
  admin,
}: {
  url: string;
  admin: { email: string; password: string };
}): Promise<void> {
  const steps = new Steps();
  const run = newId().slice(-12);
  const operator = await steps.run(
    'An admin signs in',
    () => Visitor.signIn(url, admin.email, admin.password, 'ja'),
    (visitor) => visitor.account.roles.join(', '),
  );
  const before = await operator.client.call(GetOverviewRoute);

  const employer = await steps.run(
    'An employer registers with their company',
    () =>
      Visitor.register(url, {
        role: 'employer',
        email: `employer-${run}@demo.iworkz.example`,
        password,
        name: { family: '青木', given: '涼子', familyKana: 'アオキ', givenKana: 'リョウコ' },
        company: { name: `株式会社みはらし ${run}` },
      }),
    (visitor) => `${displayName(visitor.account.name)}, company ${visitor.account.companyId}`,
  );
  await employer.openPage();

  const draft = await steps.run(
    'They write a posting that breaks the law',
    () => employer.client.call(CreateJobRoute, { body: unlawfulPosting(), idempotencyKey: `draft-${run}` }),
    (job) => `${job.status}: ${job.content.title}`,
  );
  await steps.run(
    'Publishing it is refused, with the articles',
    async () => {
      const error = await refusalOfCall(
        employer.client.call(PublishJobRoute, { params: { jobId: draft.id } }),
        'the unlawful posting',
      );
      expect(PostingRefused.is(error), 'the refusal is not of the posting');
      const blocking = error.params.findings.filter((finding) => finding.severity === 'BLOCK');
      for (const statute of ['最低賃金法', '労働基準法', '職業安定法', '男女雇用機会均等法']) {
        expect(
          blocking.some((finding) => finding.statute.includes(statute)),
          `no finding cites ${statute}`,
        );
      }
      return blocking;
    },
    (findings) =>
      findings
        .map((finding) => `${finding.statute}${finding.article} ${finding.field}: ${finding.text.ja}`)
        .slice(0, 6)
        .join('\n    '),
  );
  const posting = lawfulPosting(
    `Webエンジニア ${run}`,
    'TypeScriptとReactを使い、自社サービスの画面からAPIまでを担当していただきます。',
  );
  const job = await steps.run(
    'They repair it and publish it',
    async () => {
      await employer.client.call(UpdateJobRoute, {
        params: { jobId: draft.id },
        body: { version: draft.version, content: posting },
      });
      return employer.client.call(PublishJobRoute, { params: { jobId: draft.id } });
    },
    (published) => `${published.status} since ${published.publishedAt}`,
  );

  const candidate = await steps.run(
    'A candidate registers and opens the page',
    async () => {
      const visitor = await Visitor.register(url, {
        role: 'candidate',
        email: `candidate-${run}@demo.iworkz.example`,
        password,
        name: { family: '森本', given: '悠斗', familyKana: 'モリモト', givenKana: 'ユウト' },
      });
      await visitor.openPage();
      return visitor;
    },
    (visitor) =>
      `${displayName(visitor.account.name)} (${visitor.account.name.familyKana} ${visitor.account.name.givenKana})`,
  );

  const resume = await steps.run(
    'They import a JSON Resume that nobody here wrote',
    async () => {
      const file = createRequire(import.meta.url).resolve('@jsonresume/schema/sample.resume.json');
      const imported = await candidate.client.call(ImportResumeRoute, {
        body: { mediaType: 'application/json', fileName: 'sample.resume.json', bytes: await readFile(file) },
      });
      expect(imported.fields.length > 10, 'fewer than ten fields were read');
      expect(
        imported.fields.every((field) => field.source.kind === 'json' && field.source.pointer.startsWith('/')),
        'a field does not say where it stood',
      );
      return imported;
    },
    (imported) =>
      `${imported.fields.length} fields, e.g. ${imported.fields[0]?.pointer} from ${JSON.stringify(imported.fields[0]?.source)}`,
  );
  await steps.run(
    'They adopt it and add wishes and work style',
    async () => {
      const adopted = await candidate.client.call(AdoptResumeRoute, { params: { resumeId: resume.id } });
      const content = {
        ...adopted.content,
        skills: [
          ...adopted.content.skills,
          { name: 'TypeScript', level: 4, years: 5 },
          { name: 'React', level: 4, years: 4 },
        ],
        languages: [{ language: 'ja', level: 'native' as const }],
        place: { country: 'JP', subdivision: 'JP-13', city: null },
        level: 'mid' as const,
        wishes: {
          ...adopted.content.wishes,
          pay: { min: 6_000_000, currency: 'JPY' as const, period: 'year' as const },
          subdivisions: ['JP-13'],
          remote: ['hybrid' as const],
          level: 'mid' as const,
          industries: ['software' as const],
        },
        workStyle: { decisions: 3, communication: 2, hierarchy: 2, collaboration: 4, change: 4, togetherness: 2 },
        workAuthorization: {
          status: 'temporary_visitor' as const,
          expiresOn: null,
          outsideActivityPermission: false,
          degreeField: null,
        },
      };
      return candidate.client.call(PutMyProfileRoute, { body: { version: adopted.version, content } });
    },
    (profile) => `version ${profile.version}, ${profile.sources.length} fields with their source`,
  );

  await steps.run(
    'Jobs are ranked for them, with reasons',
    () =>
      until('the job among the recommendations', async () => {
        const { items } = await candidate.client.call(RecommendJobsRoute, { query: { limit: 10 } });
        const place = items.findIndex((item) => item.job.id === job.id);
        if (place < 0) return undefined;
        const { match } = items[place]!;
        expect(
          match.criteria.map((criterion) => criterion.criterion).join() === criteria.join(),
          'not all five criteria are there',
        );
        const sum = match.criteria.reduce((total, criterion) => total + criterion.weight * criterion.score, 0);
        expect(Math.abs(sum - match.total) < 0.01, `the total ${match.total} is not the weighted sum ${sum}`);
        return { place, match };
      }),
    ({ place, match }) =>
      `place ${place + 1}, ${match.total.toFixed(1)} of 100: ${match.criteria.map((criterion) => `${criterion.criterion} ${criterion.score.toFixed(2)}`).join(', ')}\n    ${match.criteria
        .flatMap((criterion) => criterion.reasons.slice(0, 1))
        .map((reason) => reason.text)
        .join(' / ')}`,
  );
  for (const q of ['Webエンジニア', 'typescript']) {
    await steps.run(
      `Search finds it by "${q}"`,
      async () => {
        const found = await createClient({ baseUrl: url }).call(SearchJobsRoute, { query: { q: `${q} ${run}` } });
        expect(found.items[0]?.job.id === job.id, 'the job is not first');
        return found;
      },
      (found) => `${found.total} found`,
    );
  }
  for (const text of ['東京でTypeScriptの仕事を探して', 'remote TypeScript jobs over 8 million yen']) {
    await steps.run(
      `Voice answers "${text}"`,
      async () => {
        const answer = await candidate.client.call(UtteranceRoute, { body: { text } });
        expect(answer.intent === 'search_jobs' && answer.search?.q === 'TypeScript', 'it was not understood');
        return answer;
      },
      (answer) => answer.reply,
    );
  }
  await steps.run(
    'The salary model answers, with its error',
    () =>
      candidate.client.call(PredictSalaryRoute, {
        body: { level: 'mid', industry: 'software', prefecture: 13, skills: ['TypeScript', 'React'] },
      }),
    (prediction) =>
      `${prediction.yearlyYen.toLocaleString('ja-JP')} yen, mean error ${prediction.meanAbsoluteErrorYen.toLocaleString('ja-JP')} yen (${prediction.trainedOn})`,
  );

  await steps.run(
    'They agree to mails about jobs that fit',
    () =>
      candidate.client.call(PutMailChoiceRoute, {
        body: { topic: 'matching_jobs', timing: 'at_once', consentVersion: mailConsentVersion },
      }),
    ({ items }) => items.map(({ topic, timing }) => `${topic}: ${timing}`).join(', '),
  );
  await steps.run(
    'A new matching job reaches the open page',
    async () => {
      const second = lawfulPosting(`フロントエンドエンジニア ${run}`, 'Reactで利用者の画面をつくる仕事です。');
      const created = await employer.client.call(CreateJobRoute, { body: second, idempotencyKey: `second-${run}` });
      const startedAt = performance.now();
      await employer.client.call(PublishJobRoute, { params: { jobId: created.id } });
      const message = await candidate.awaitNotification('job_matched', created.id);
      const milliseconds = Math.round(performance.now() - startedAt);
      return { message, milliseconds };
    },
    ({ message, milliseconds }) => `${milliseconds} ms after "publish": ${message.notification.title}`,
  );

  const application = await steps.run(
    'They apply',
    () =>
      candidate.client.call(SubmitApplicationRoute, {
        body: { jobId: job.id, message: 'ご検討のほど、よろしくお願いいたします。' },
        idempotencyKey: `apply-${run}`,
      }),
    (submitted) => `${submitted.status} at ${submitted.submittedAt}`,
  );
  await steps.run(
    'The same request again changes nothing; a second application is refused politely',
    async () => {
      const again = await candidate.client.call(SubmitApplicationRoute, {
        body: { jobId: job.id, message: 'ご検討のほど、よろしくお願いいたします。' },
        idempotencyKey: `apply-${run}`,
      });
      expect(again.id === application.id, 'the repeat made another application');
      const error = await refusalOfCall(
        candidate.client.call(SubmitApplicationRoute, { body: { jobId: job.id }, idempotencyKey: `apply2-${run}` }),
        'the second application',
      );
      expect(AlreadyApplied.is(error), 'not the right refusal');
      return error as unknown as { title: string };
    },
    (refusal) => refusal.title,
  );
  await steps.run(
    'The employer’s open page shows the applicant',
    () => employer.awaitNotification('application_received', application.id),
    ({ notification }) => notification.title,
  );
  await steps.run(
    'The employer sees the applicants ranked',
    async () => {
      const applicants = await employer.client.call(ListApplicantsRoute, { params: { jobId: job.id }, query: {} });
      expect(
        applicants.ranked && applicants.items[0]?.applicationId === application.id && applicants.items[0].match,
        'the applicant has no match',
      );
      return applicants.items[0];
    },
    (applicant) => `${displayName(applicant.name)}: ${applicant.match?.total.toFixed(1)}`,
  );
  const move = (to: 'screening' | 'interview' | 'offer' | 'hired' | 'rejected') =>
    employer.client.call(MoveApplicationRoute, { params: { applicationId: application.id }, body: { to } });
  await steps.run(
    'Screening, then interview; the candidate’s page follows',
    async () => {
      await move('screening');
      await move('interview');
      return until('two changes on the open page', () => {
        const moves = candidate.received.filter((message) => message.notification.kind === 'application_moved');
        return Promise.resolve(moves.length >= 2 ? moves : undefined);
      });
    },
    (moves) => moves.map(({ notification }) => notification.title).join(' / '),
  );
  await steps.run(
    'An offer to a temporary visitor is refused by immigration law',
    async () => {
      const error = await refusalOfCall(move('offer'), 'the offer');
      expect(OfferRefused.is(error), 'not the right refusal');
      return error.params.findings.filter((finding) => finding.severity === 'BLOCK');
    },
    (findings) => findings.map((finding) => `${finding.statute}${finding.article}: ${finding.text.ja}`).join('\n    '),
  );
  await steps.run(
    'With the right residence status the offer goes out, and the candidate is hired',
    async () => {
      const profile = await candidate.client.call(GetMyProfileRoute);
      const workAuthorization = {
        status: 'engineer_humanities_international' as const,
        expiresOn: '2030-03-31',
        outsideActivityPermission: false,
        degreeField: '情報工学',
      };
      await candidate.client.call(PutMyProfileRoute, {
        body: { version: profile.version, content: { ...profile.content, workAuthorization } },
      });
      const offer = await move('offer');
      await move('hired');
      return offer;
    },
    (offer) => `law checked on ${offer.evaluation?.date}, rule book ${offer.evaluation?.ruleBookVersion.slice(0, 12)}`,
  );
  await steps.run(
    'Somebody else is rejected; no offer can follow',
    async () => {
      const other = await Visitor.register(url, {
        role: 'candidate',
        email: `other-${run}@demo.iworkz.example`,
        password,
        name: { family: 'Nguyen', given: 'Linh' },
        locale: 'en',
      });
      const submitted = await other.client.call(SubmitApplicationRoute, {
        body: { jobId: job.id },
        idempotencyKey: `other-${run}`,
      });
      const step = (to: 'rejected' | 'offer') =>
        employer.client.call(MoveApplicationRoute, { params: { applicationId: submitted.id }, body: { to } });
      await step('rejected');
      const error = await refusalOfCall(step('offer'), 'an offer to a rejected applicant');
      expect(TransitionForbidden.is(error), 'not the right refusal');
      return error as unknown as { title: string };
    },
    (refusal) => refusal.title,
  );
  await steps.run(
    'Another company cannot see these applicants',
    async () => {
      const rival = await Visitor.register(url, {
        role: 'employer',
        email: `rival-${run}@demo.iworkz.example`,
        password,
        name: { family: '小田', given: '健' },
        company: { name: `株式会社となり ${run}` },
      });
      const error = await refusalOfCall(
        rival.client.call(ListApplicantsRoute, { params: { jobId: job.id }, query: {} }),
        'another company',
      );
      expect(NotFound.is(error), 'not the right refusal');
      return error as unknown as { title: string };
    },
    (refusal) => refusal.title,
  );

  const credential = await steps.run(
    'A language certificate is issued as a W3C credential and anchored on chain',
    async () => {
      const issued = await operator.client.call(IssueCredentialRoute, {
        body: {
          holderId: candidate.account.id,
          subject: {
            type: 'LanguageCertificate',
            holderName: '森本 悠斗',
            language: 'ja',
            scheme: 'JLPT',
            level: 'N1',
            awardedOn: '2025-12-07',
          },
        },
        idempotencyKey: `credential-${run}`,
      });
      return until(
        'the anchor',
        async () => {
          const { items } = await candidate.client.call(ListMyCredentialsRoute, { query: {} });
          return items.find((item) => item.id === issued.id && item.anchor !== null);
        },
        30_000,
      );
    },
    (held) => `chain ${held.anchor?.chainId}, block ${held.anchor?.blockNumber}, ${held.anchor?.transaction}`,
  );
  const verify = () => employer.client.call(VerifyCredentialRoute, { body: { credential: credential.credential } });
  await steps.run(
    'The employer verifies it',
    async () => {
      const result = await verify();
      expect(
        result.verified,
        `refused: ${result.checks
          .filter((check) => !check.passed)
          .map((check) => check.reason)
          .join()}`,
      );
      return result;
    },
    (result) => result.checks.map((check) => `${check.check}: ${check.text}`).join('\n    '),
  );
  await steps.run(
    'It is revoked, and then refused',
    async () => {
      await operator.client.call(RevokeCredentialRoute, {
        params: { credentialId: credential.id },
        body: { reason: '発行内容に誤りがあったため' },
      });
      const result = await verify();
      expect(!result.verified, 'a revoked credential was accepted');
      return result.checks.filter((check) => !check.passed);
    },
    (failed) => failed.map((check) => check.text).join(' / '),
  );

  await steps.run(
    'Inbox and mail have told the candidate everything, in Japanese',
    async () => {
      const inbox = await candidate.client.call(ListNotificationsRoute, { query: { limit: 50 } });
      const mails = await until('the mails', async () => {
        const { items } = await candidate.client.call(ListOutboxMailsRoute, { query: { limit: 50 } });
        const aboutJob = items.some(({ subject }) => subject.includes('おすすめの求人'));
        return items.length >= 5 && aboutJob ? items : undefined;
      });
      const kinds = new Set(inbox.items.map((item) => item.kind));
      for (const kind of [
        'welcome',
        'job_matched',
        'application_submitted',
        'application_moved',
        'credential_issued',
      ] as const)
        expect(kinds.has(kind), `no ${kind} in the inbox`);
      return { inbox, mails };
    },
    ({ inbox, mails }) => `${inbox.items.length} notifications, ${mails.length} mails, e.g. 「${mails[0]?.subject}」`,
  );
  await steps.run(
    'My applications show the whole history',
    async () => {
      const { items } = await candidate.client.call(ListMyApplicationsRoute, { query: {} });
      const own = items.find((item) => item.id === application.id);
      expect(
        own?.history.map((step) => step.status).join() === 'received,screening,interview,offer,hired',
        'the history is not whole',
      );
      return own!;
    },
    (own) => own.history.map((step) => step.status).join(' → '),
  );
  await steps.run(
    'Analytics count what happened',
    () =>
      until('the counts', async () => {
        const after = await operator.client.call(GetOverviewRoute);
        const grown = {
          published: after.jobs.published - before.jobs.published,
          applications: after.applications.total - before.applications.total,
          hired: (after.applications.byStatus.hired ?? 0) - (before.applications.byStatus.hired ?? 0),
          issued: after.credentials.issued - before.credentials.issued,
          revoked: after.credentials.revoked - before.credentials.revoked,
        };
        // Others may use the system at the same time, so the counts may have grown by more.
        const enough =
          grown.published >= 2 &&
          grown.applications >= 2 &&
          grown.hired >= 1 &&
          grown.issued >= 1 &&
          grown.revoked >= 1;
        return enough ? grown : undefined;
      }),
    (grown) => JSON.stringify(grown),
  );
  candidate.leave();
  employer.leave();
  console.log(`\nAll ${steps.count} steps gave the right answer.`);
}
