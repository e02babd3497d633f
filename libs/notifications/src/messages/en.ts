import type { NotificationTextCode } from './codes.js';

const credential = '{type, select, LanguageCertificate {language certificate} other {credential}}';

export const en: Readonly<Record<NotificationTextCode, string>> = {
  'welcome.title': 'Welcome to iWORKZ',
  'welcome.body':
    'Hello {name}, thank you for joining iWORKZ. {role, select, ' +
    'candidate {Fill in your profile, and we will show you the jobs that fit, with the reasons.} ' +
    'employer {Write a job posting, and we will check it against labour law before it is published.} ' +
    'other {You can start right away.}}',
  'application_submitted.title': 'You applied for “{jobTitle}”',
  'application_submitted.body':
    'We have received your application for “{jobTitle}” at {companyName}. We will let you know when its status changes.',
  'application_received.title': 'New application for “{jobTitle}”',
  'application_received.body': 'Somebody applied for “{jobTitle}”. See the list of applicants for details.',
  'application_moved.title':
    '{status, select, ' +
    'screening {Your application for “{jobTitle}” is being screened} ' +
    'interview {You are invited to an interview for “{jobTitle}”} ' +
    'offer {You have an offer for “{jobTitle}”} ' +
    'hired {You are hired for “{jobTitle}”} ' +
    'rejected {The result of your application for “{jobTitle}”} ' +
    'withdrawn {An application for “{jobTitle}” was withdrawn} ' +
    'other {Your application for “{jobTitle}” was updated}}',
  'application_moved.body':
    '{status, select, ' +
    'screening {{companyName} has started to screen your application for “{jobTitle}”. We will let you know the result.} ' +
    'interview {{companyName} would like to interview you for “{jobTitle}”. They will contact you about the date.} ' +
    'offer {Congratulations. {companyName} has made you an offer for “{jobTitle}”. Please read the terms carefully.} ' +
    'hired {Congratulations. {companyName} has hired you for “{jobTitle}”.} ' +
    'rejected {After careful consideration, {companyName} will not proceed with your application for “{jobTitle}”. Thank you for applying.} ' +
    'withdrawn {An applicant for “{jobTitle}” has withdrawn their application.} ' +
    'other {{companyName} has updated your application for “{jobTitle}”.}}',
  'notice_issued.title': 'Your notice of working conditions for “{jobTitle}” has arrived',
  'notice_issued.body':
    '{companyName} has issued the notice of working conditions for “{jobTitle}”. Please read it carefully; you find it with your applications.',
  'job_matched.title': 'A new job for you: “{jobTitle}”',
  'job_matched.body':
    '{companyName} has published “{jobTitle}”, which fits your wishes and experience. It scores {total, number} out of 100.',
  'credential_issued.title': `Your ${credential} has been issued`,
  'credential_issued.body': `Your ${credential} has been issued. You can find it among your credentials.`,
  'credential_revoked.title': `Your ${credential} has been revoked`,
  'credential_revoked.body': `The issuer has revoked your ${credential}. From now on it will be refused when it is verified.`,
  'posting_rechecked.title':
    '{when, select, now {Please act: the law has a finding on your live job “{jobTitle}”} other {Your live job “{jobTitle}” will come to be against the law}}',
  'posting_rechecked.body':
    'Your live job “{jobTitle}” has been checked again, with this finding{when, select, now {} other { from {from}}}:' +
    '\n\n{statute} {article}\n{findingEn}\n{repairEn}\n\n' +
    '{more, plural, =0 {} one {There is one more finding. } other {There are # more findings. }}' +
    '{dueOn, select, none {Please see the page of the job.} other {It cannot stay published as it is. Please close it by {dueOn} and publish a corrected one.}}',
  'finding_reviewed.title':
    '{outcome, select, confirmed {A finding on “{jobTitle}” was confirmed} overridden {An exception for “{jobTitle}” was approved} other {The exception for “{jobTitle}” has ended}}',
  'finding_reviewed.body':
    '{outcome, select, ' +
    'confirmed {We have looked at this finding on “{jobTitle}” and hold that it is right.} ' +
    'overridden {We have looked at this finding on “{jobTitle}” and let it pass until {overrideUntil}.' +
    '{live, select, yes {} other { Please publish the job again without changing it.}}} ' +
    'other {The exception for this finding on “{jobTitle}” has ended.}}' +
    '\n\n{statute} {article}\n{findingEn}',
  'digest.title': '{count, plural, one {One new job} other {# new jobs}} for you',
  'digest.body':
    '{count, plural, one {A job that fits} other {# jobs that fit}} your wishes and experience {count, plural, one {was} other {were}} published.\n\n{jobs}',
  'digest.job': '* {jobTitle}\n{companyName} ({total, number} out of 100)\n{url}',
  'digest.more': '{count, plural, one {One more is} other {# more are}} in your inbox.\n{url}',
  'mail.agreed': 'You get this mail because you agreed to mails about jobs that fit.',
  'mail.stop': 'Stop mails of this kind (no sign-in needed):\n{url}',
  'mail.settings': 'Your mail settings:\n{url}',
  'mail.sender': 'Sender: {name}\nAddress: {address}\nQuestions and complaints: {contact}',
  'mail.advertisingTitle': '(광고) {title}',
  'consent.matching_jobs':
    'I agree to be told by mail, at my registered address, of jobs that fit my wishes and experience; such mails count as advertising. Agreeing is voluntary: without it, all news stays in the inbox on this site. I can stop the mails at any time, here or by the link in each of them.',
  mail: `Dear {name},

{body}
{url, select, none {} other {
See the details:
{url}
}}
--
iWORKZ
{foot}This address only sends mail; replies are not read.`,
};
