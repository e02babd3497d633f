/** 문제 문서의 제목. */
export const problemsKo = {
  'request.invalid': '입력 내용에 오류가 있습니다.',
  'request.malformed_json': '보내신 내용을 JSON으로 읽을 수 없습니다.',
  'request.body_too_large': '보내신 내용이 너무 큽니다. 최대 {limitBytes, number}바이트까지 가능합니다.',
  'request.unsupported_media_type': '이 형식은 지원하지 않습니다. 지원 형식: {accepted}',
  'request.route_not_found': '존재하지 않는 주소입니다: {path}',
  'request.idempotency_key_missing': 'Idempotency-Key 헤더(영문자, 숫자, 하이픈, 밑줄 8~128자)를 보내 주세요.',
  'request.idempotency_key_reused': '이 Idempotency-Key는 이미 다른 요청에 사용되었습니다.',
  'request.in_progress': '같은 요청을 처리하고 있습니다. 잠시 후 결과를 확인해 주세요.',
  'request.invalid_cursor': '커서가 올바르지 않습니다. 처음부터 다시 불러와 주세요.',
  'request.too_many': '요청이 너무 많습니다. {retryAfterSeconds, number}초 후에 다시 시도해 주세요.',
  'auth.sign_in_required': '로그인이 필요합니다.',
  'auth.token_expired': '로그인 유효 기간이 만료되었습니다.',
  'auth.not_permitted': '이 작업을 수행할 권한이 없습니다.',
  'resource.not_found': '해당 데이터를 찾을 수 없습니다.',
  'service.unavailable': '현재 일부 기능을 이용할 수 없습니다. 잠시 후 다시 시도해 주세요.',
  'service.internal': '서버에서 문제가 발생했습니다. 입력하신 내용은 변경되지 않았습니다.',
  'identity.email_taken': '이미 등록된 이메일 주소입니다.',
  'identity.wrong_credentials': '이메일 주소 또는 비밀번호가 올바르지 않습니다.',
  'identity.refresh_token_invalid': '로그인 상태를 유지할 수 없습니다. 다시 로그인해 주세요.',
  'identity.refresh_token_reused': '계정 보호를 위해 로그인 상태를 종료했습니다. 다시 로그인해 주세요.',
  'profiles.unreadable_resume':
    '{reason, select, not_json_resume {JSON Resume 형식의 파일이 아닙니다.} not_a_pdf {PDF 파일이 아닙니다.} encrypted {암호로 보호된 PDF는 읽을 수 없습니다.} no_text {텍스트가 없는 PDF입니다. 이미지로만 된 이력서는 읽을 수 없습니다.} too_many_pages {페이지가 너무 많습니다. 50페이지 이내의 파일을 사용해 주세요.} other {파일이 손상되어 읽을 수 없습니다.}}',
  'profiles.changed_meanwhile': '다른 화면에서 프로필이 변경되었습니다. 다시 불러온 후 저장해 주세요.',
  'hiring.posting_refused': '법령상 문제가 있어 이 채용 공고를 게시할 수 없습니다. 지적 사항을 확인해 주세요.',
  'hiring.job_not_open': '현재 지원할 수 없는 채용 공고입니다.',
  'hiring.job_changed_meanwhile': '다른 화면에서 채용 공고가 변경되었습니다. 다시 불러온 후 저장해 주세요.',
  'hiring.job_status_forbids':
    '{status, select, draft {임시 저장된 공고에는 이 작업을 할 수 없습니다.} open {게시 중인 공고에는 이 작업을 할 수 없습니다.} other {마감된 공고에는 이 작업을 할 수 없습니다.}}',
  'hiring.already_applied': '이미 지원한 채용 공고입니다.',
  'hiring.transition_forbidden': '이 지원서는 지정한 전형 단계로 이동할 수 없습니다.',
  'hiring.offer_refused':
    '체류 자격으로는 해당 직무를 수행할 수 없어 채용을 제안할 수 없습니다. 지적 사항을 확인해 주세요.',
  'compliance.unknown_jurisdiction': '{country}의 법령은 지원하지 않아 판정할 수 없습니다.',
  'credentials.already_revoked': '이미 취소된 증명서입니다.',
} as const;

/** 입력란별 지적. */
export const fieldsKo = {
  required: '필수 항목입니다.',
  wrong_type: '값의 종류가 올바르지 않습니다.',
  too_small: '{minimum, number} 이상으로 입력해 주세요.',
  too_big: '{maximum, number} 이하로 입력해 주세요.',
  too_short: '{minimum, plural, =1 {입력해 주세요.} other {#자(건) 이상 입력해 주세요.}}',
  too_long: '{maximum, number}자(건) 이내로 입력해 주세요.',
  wrong_format: '형식이 올바르지 않습니다.',
  not_allowed: '선택할 수 없는 값입니다.',
  unknown_field: '존재하지 않는 항목입니다.',
  max_below_min: '상한은 하한보다 작을 수 없습니다.',
  invalid: '올바르지 않은 값입니다.',
} as const;
