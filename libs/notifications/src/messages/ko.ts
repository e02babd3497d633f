import type { NotificationTextCode } from './codes.js';

const credential = '{type, select, LanguageCertificate {어학 능력 증명서} other {증명서}}';

export const ko: Readonly<Record<NotificationTextCode, string>> = {
  'welcome.title': 'iWORKZ에 오신 것을 환영합니다',
  'welcome.body':
    '{name}님, iWORKZ에 가입해 주셔서 감사합니다. {role, select, ' +
    'candidate {프로필을 등록하시면 조건에 맞는 채용공고를 추천 이유와 함께 알려 드립니다.} ' +
    'employer {채용공고를 작성하시면 게시하기 전에 노동 관계 법령에 맞는지 확인해 드립니다.} ' +
    'other {지금 바로 이용하실 수 있습니다.}}',
  'application_submitted.title': '‘{jobTitle}’ 지원이 접수되었습니다',
  'application_submitted.body':
    '{companyName}의 채용공고 ‘{jobTitle}’에 지원해 주셔서 감사합니다. 전형 상태가 바뀌면 다시 알려 드리겠습니다.',
  'application_received.title': '‘{jobTitle}’에 새로운 지원자가 있습니다',
  'application_received.body': '채용공고 ‘{jobTitle}’에 새로운 지원이 접수되었습니다. 지원자 목록에서 확인해 주세요.',
  'application_moved.title':
    '{status, select, ' +
    'screening {‘{jobTitle}’ 서류 전형이 시작되었습니다} ' +
    'interview {‘{jobTitle}’ 면접 전형으로 진행됩니다} ' +
    'offer {‘{jobTitle}’ 합격 안내} ' +
    'hired {‘{jobTitle}’ 채용이 확정되었습니다} ' +
    'rejected {‘{jobTitle}’ 전형 결과 안내} ' +
    'withdrawn {‘{jobTitle}’ 지원이 취소되었습니다} ' +
    'other {‘{jobTitle}’ 전형 상태가 변경되었습니다}}',
  'application_moved.body':
    '{status, select, ' +
    'screening {{companyName}의 채용공고 ‘{jobTitle}’의 서류 전형이 시작되었습니다. 결과는 다시 알려 드리겠습니다.} ' +
    'interview {{companyName}의 채용공고 ‘{jobTitle}’의 면접 전형으로 진행됩니다. 일정은 {companyName}에서 연락드릴 예정입니다.} ' +
    'offer {축하드립니다. {companyName}의 채용공고 ‘{jobTitle}’에 합격하셨습니다. 근로조건을 꼼꼼히 확인해 주세요.} ' +
    'hired {축하드립니다. {companyName}의 채용공고 ‘{jobTitle}’의 채용이 확정되었습니다.} ' +
    'rejected {{companyName}의 채용공고 ‘{jobTitle}’은(는) 신중한 검토 끝에 아쉽게도 이번에는 함께하지 못하게 되었습니다. 지원해 주셔서 진심으로 감사드립니다.} ' +
    'withdrawn {채용공고 ‘{jobTitle}’의 지원자가 지원을 취소했습니다.} ' +
    'other {{companyName}의 채용공고 ‘{jobTitle}’의 전형 상태가 변경되었습니다.}}',
  'notice_issued.title': '‘{jobTitle}’의 근로조건통지서가 도착했습니다',
  'notice_issued.body':
    '{companyName}에서 채용공고 ‘{jobTitle}’의 근로조건통지서를 보냈습니다. 지원 내역에서 내용을 꼼꼼히 확인해 주세요.',
  'job_matched.title': '추천 채용공고 ‘{jobTitle}’이(가) 게시되었습니다',
  'job_matched.body':
    '{companyName}에서 희망 조건과 경력에 맞는 채용공고 ‘{jobTitle}’을(를) 게시했습니다. 적합도는 100점 만점에 {total, number}점입니다.',
  'credential_issued.title': `${credential}가 발급되었습니다`,
  'credential_issued.body': `회원님의 ${credential}가 발급되었습니다. 증명서 목록에서 확인하실 수 있습니다.`,
  'credential_revoked.title': `${credential}가 취소되었습니다`,
  'credential_revoked.body': `회원님의 ${credential}가 발급자에 의해 취소되었습니다. 앞으로는 검증에서 무효로 처리됩니다.`,
  'posting_rechecked.title':
    '{when, select, now {[조치 필요] 게시 중인 채용공고 ‘{jobTitle}’에 법령상 지적 사항이 있습니다} other {게시 중인 채용공고 ‘{jobTitle}’이(가) 앞으로 법령에 맞지 않게 됩니다}}',
  'posting_rechecked.body':
    '게시 중인 채용공고 ‘{jobTitle}’을(를) 다시 확인한 결과, 다음 지적 사항이 있습니다.{when, select, now {} other { ({from}부터)}}' +
    '\n\n{statute} {article}\n{findingKo}\n{repairKo}\n\n' +
    '{more, plural, =0 {} other {그 밖에 지적 사항이 #건 더 있습니다. }}' +
    '{dueOn, select, none {채용공고 페이지에서 내용을 확인해 주세요.} other {이대로는 게시를 계속할 수 없습니다. {dueOn}까지 모집을 마감하고 내용을 수정한 공고를 새로 게시해 주세요.}}',
  'finding_reviewed.title':
    '{outcome, select, confirmed {채용공고 ‘{jobTitle}’의 지적 사항이 확정되었습니다} overridden {채용공고 ‘{jobTitle}’의 예외가 승인되었습니다} other {채용공고 ‘{jobTitle}’의 예외 승인이 종료되었습니다}}',
  'finding_reviewed.body':
    '{outcome, select, ' +
    'confirmed {채용공고 ‘{jobTitle}’에 대해 담당자가 확인한 결과, 다음 지적 사항이 맞다고 판단했습니다.} ' +
    'overridden {채용공고 ‘{jobTitle}’에 대해 담당자가 확인한 결과, 다음 지적 사항을 {overrideUntil}까지 예외로 인정합니다.' +
    '{live, select, yes {} other { 공고 내용을 바꾸지 말고 다시 게시해 주세요.}}} ' +
    'other {채용공고 ‘{jobTitle}’에 대한 다음 지적 사항의 예외 승인이 종료되었습니다.}}' +
    '\n\n{statute} {article}\n{findingKo}',
  'digest.title': '새로운 추천 채용공고 {count, number}건',
  'digest.body': '희망 조건과 경력에 맞는 채용공고 {count, number}건이 게시되었습니다.\n\n{jobs}',
  'digest.job': '■ {jobTitle}\n{companyName} (적합도 {total, number}점)\n{url}',
  'digest.more': '그 밖의 채용공고 {count, number}건은 알림 목록에서 확인하실 수 있습니다.\n{url}',
  'mail.agreed': '이 메일은 추천 채용공고 메일 수신에 동의하신 분께 보내 드립니다.',
  'mail.stop': '이 종류의 메일 수신 거부(무료, 로그인 불필요):\n{url}',
  'mail.settings': '메일 수신 설정:\n{url}',
  'mail.sender': '발신자: {name}\n주소: {address}\n문의 및 불만 접수: {contact}',
  'mail.advertisingTitle': '(광고) {title}',
  'consent.matching_jobs':
    '희망 조건과 경력에 맞는 채용공고 안내(영리 목적의 광고성 정보를 포함합니다)를 등록한 이메일 주소로 받는 것에 동의합니다. 동의는 선택 사항이며, 동의하지 않아도 사이트 내 알림은 그대로 확인하실 수 있습니다. 이 화면 또는 메일에 있는 링크에서 언제든지 수신을 거부할 수 있습니다.',
  mail: `{name}님, 안녕하세요.

{body}
{url, select, none {} other {
자세한 내용은 아래에서 확인해 주세요.
{url}
}}
--
iWORKZ
{foot}이 메일은 발신 전용이므로 회신하실 수 없습니다.`,
};
