import {
  AdoptResumeRoute,
  GetMyProfileRoute,
  ImportResumeRoute,
  IssueCredentialRoute,
  IssueNoticeRoute,
  ListOutboxMailsRoute,
  MakePrivacyRequestRoute,
  MoveApplicationRoute,
  PutMailChoiceRoute,
  PutMyAttributesRoute,
  PutMyProfileRoute,
  PutPrivacyConsentRoute,
  RevokeCredentialRoute,
  SearchJobsRoute,
  SubmitApplicationRoute,
  UtteranceRoute,
  consentVersion,
  mailConsentVersion,
  noticeItems,
  privacyConsentVersion,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { expect, vi } from 'vitest';
import { Visitor } from '../testing/people.js';
import type { Markers } from './markers.js';

interface Surroundings {
  readonly url: string;
  readonly employer: Visitor;
  readonly admin: Visitor;
  readonly jobId: string;
}

/** A candidate of whom something is written wherever something can be written. */
export async function aWrittenPerson(
  { url, employer, admin, jobId }: Surroundings,
  markers: Markers,
): Promise<{ person: Visitor; password: string }> {
  const password = markers.at('password');
  const email = `${markers.at('email')}@e2e.iworkz.example`;
  const person = await Visitor.register(url, {
    ...{ role: 'candidate', email, password },
    name: {
      ...{ family: `森${markers.at('family name')}`, given: markers.at('given name') },
      ...{ familyKana: markers.at('family name kana'), givenKana: markers.at('given name kana') },
    },
  });
  const { client } = person;
  await writeProfile(person, markers);
  // Afterwards: what the person did not fill in comes from the document, with the place it stood at.
  await importAndAdopt(person, markers);
  const { id: applicationId } = await client.call(SubmitApplicationRoute, {
    body: { jobId, message: `志望動機 ${markers.at('application message')}` },
    idempotencyKey: newId(),
  });
  for (const to of ['screening', 'interview', 'offer'] as const)
    await employer.client.call(MoveApplicationRoute, {
      params: { applicationId },
      body: { to, note: markers.at(`note at ${to}`) },
    });
  const terms = markers.at('terms of the notice');
  await employer.client.call(IssueNoticeRoute, {
    params: { applicationId },
    body: {
      ...{ issuedOn: '2026-11-21', language: 'en', translation: {} },
      employer: { name: '株式会社みはらし', address: '東京都千代田区', signatory: '代表取締役 青木 涼子' },
      worker: { name: `森 ${markers.at('name on the notice')}` },
      content: {
        contract: { term: 'indefinite', partTime: false },
        items: Object.fromEntries(noticeItems.map((item) => [item, terms])),
      },
    },
  });
  const credential = await admin.client.call(IssueCredentialRoute, {
    body: {
      holderId: person.account.id,
      subject: {
        ...{ type: 'LanguageCertificate', holderName: markers.at('certificate holder'), language: 'ja' },
        ...{ scheme: 'JLPT', level: 'N1', awardedOn: '2025-12-07' },
      },
    },
    idempotencyKey: newId(),
  });
  await admin.client.call(RevokeCredentialRoute, {
    params: { credentialId: credential.id },
    body: { reason: markers.at('reason of revocation') },
  });
  await client.call(PutMyAttributesRoute, {
    body: {
      attributes: { sex: 'female', disability: 'yes' },
      consent: { version: consentVersion, audit: true, mitigation: true },
    },
  });
  await client.call(PutPrivacyConsentRoute, {
    body: { purpose: 'transfer_to_kr', version: privacyConsentVersion, given: true, surface: 'web' },
  });
  // So that a notice waits for the daily mail, and the decision and its time zone are rows.
  await client.call(PutMailChoiceRoute, {
    body: { topic: 'matching_jobs', timing: 'daily', consentVersion: mailConsentVersion, timeZone: 'Asia/Tokyo' },
  });
  await client.call(MakePrivacyRequestRoute, {
    body: { kind: 'objection', grounds: markers.at('grounds of the objection') },
    idempotencyKey: newId(),
  });
  await client.call(SearchJobsRoute, { query: { q: markers.at('words searched for') } });
  await client.call(UtteranceRoute, { body: { text: `東京の仕事 ${markers.at('words spoken')}` } });
  // Mails are sent by a job, after the events have gone round.
  await vi.waitFor(
    async () => expect((await client.call(ListOutboxMailsRoute, { query: {} })).items.length).toBeGreaterThan(1),
    { timeout: 30_000, interval: 250 },
  );
  return { person, password };
}

async function importAndAdopt({ client }: Visitor, markers: Markers): Promise<void> {
  const cv = {
    basics: {
      ...{ name: `森 ${markers.at('CV name')}`, label: markers.at('CV headline'), phone: '090-0000-0000' },
      ...{ email: `${markers.at('CV address')}@cv.iworkz.example`, summary: markers.at('CV summary') },
    },
    work: [
      {
        name: markers.at('CV employer'),
        position: 'Engineer',
        startDate: '2020-04-01',
        summary: markers.at('CV work'),
      },
    ],
    education: [{ institution: markers.at('CV school'), area: 'Informatics', startDate: '2016-04-01' }],
    interests: [{ name: markers.at('CV interest') }],
  };
  const resume = await client.call(ImportResumeRoute, {
    body: {
      ...{ mediaType: 'application/json', fileName: `${markers.at('CV file name')}.json` },
      bytes: new TextEncoder().encode(JSON.stringify(cv)),
    },
  });
  await client.call(AdoptResumeRoute, { params: { resumeId: resume.id } });
}

async function writeProfile({ client }: Visitor, markers: Markers): Promise<void> {
  const { version, content } = await client.call(GetMyProfileRoute);
  const profile = {
    ...content,
    headline: markers.at('headline'),
    summary: markers.at('summary'),
    phone: `090-${markers.at('phone')}`,
    links: [`https://example.jp/${markers.at('link')}`],
    place: { country: 'JP', subdivision: 'JP-13', city: markers.at('city') },
    skills: [
      { name: 'TypeScript', level: 5, years: 6 },
      { name: markers.at('skill'), level: 3, years: 2 },
    ],
    experience: [
      {
        ...{ employer: markers.at('employer'), title: markers.at('job title'), start: '2020-04', end: null },
        ...{ summary: markers.at('experience'), industry: null },
      },
    ],
    certificates: [{ name: markers.at('certificate'), issuer: markers.at('certificate issuer') }],
    workAuthorization: { status: 'permanent_resident', degreeField: markers.at('degree field') },
  };
  await client.call(PutMyProfileRoute, { body: { version, content: profile as never } });
}
