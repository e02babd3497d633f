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
  'hiring.no_offer_made': '근로조건통지서는 채용 내정 후에 교부할 수 있습니다.',
  'compliance.unknown_jurisdiction': '{country}의 법령은 지원하지 않아 판정할 수 없습니다.',
  'compliance.notice_refused':
    '근로조건통지서에 필요한 기재가 부족하여 작성할 수 없습니다. 지적 사항을 확인해 주십시오.',
  'compliance.law_unknown': '{date} 시점의 법령은 지원하지 않습니다({knownFrom} 이후만 판단할 수 있습니다).',
  'compliance.review_state_forbids':
    '{state, select, open {아직 판단되지 않은 지적 사항에는 이 작업을 할 수 없습니다.} confirmed {이미 확정된 지적 사항입니다.} proposed {예외 승인이 신청된 상태입니다. 먼저 승인하거나 반려해 주세요.} overridden {이미 예외 승인된 지적 사항입니다.} retired {이미 철회된 지적 사항입니다.} other {더 이상 해당하지 않는 지적 사항입니다.}}',
  'compliance.review_outdated':
    '이전 규칙집에 따른 지적 사항입니다. 현재 규칙집({ruleBookVersion})으로 다시 확인해 주세요.',
  'compliance.second_person_needed': '신청한 본인은 판단할 수 없습니다. 다른 담당자가 판단해야 합니다.',
  'compliance.own_posting': '자사의 채용 공고에 대한 지적 사항은 판단할 수 없습니다.',
  'compliance.nothing_to_review': '검토를 요청할 지적 사항이 없습니다.',
  'matching.model_unknown': '이 적합도는 현재 사용할 수 없는 계산 방식({modelVersion})으로 산출되었습니다.',
  'matching.weights_sum_wrong': '배점의 합계는 100이어야 합니다(현재 합계: {sum, number}).',
  'fairness.consent_outdated': '동의문이 개정되었습니다. 최신 버전({currentVersion})을 읽고 다시 동의해 주세요.',
  'fairness.window_too_large': '대상 기간의 데이터가 상한({limit, number}건)을 초과합니다. 기간을 줄여 주세요.',
  'fairness.no_adverse_impact':
    '이 감사에서는 해당 속성의 영향비가 5분의 4 미만인 결과가 없으므로 순서 조정의 근거가 될 수 없습니다.',
  'fairness.mitigation_already_on': '이미 순서 조정이 적용되어 있습니다. 먼저 현재 조정을 종료해 주세요.',
  'analytics.experiment_name_taken': '이미 사용된 실험 이름입니다. 다른 이름을 지정해 주세요.',
  'analytics.experiment_ended': '이미 종료된 실험이므로 변경할 수 없습니다.',
  'analytics.too_few_choices':
    '학습에 쓸 수 있는 선택이 부족합니다(선택 {choices, number}건/{needed, number}건 이상, 구직자 {candidates, number}명/{neededCandidates, number}명 이상 필요).',
  'analytics.weights_experiment_misplaced':
    '{reason, select, running {배점에 관한 다른 실험이 진행 중입니다. 먼저 종료해 주세요.} other {현재 사용 중인 배점({champion})을 비교 대상으로 지정해 주세요.}}',
  'privacy.text_outdated': '동의문이 개정되었습니다. 최신 버전({currentVersion})을 읽고 다시 선택해 주세요.',
  'privacy.request_open': '같은 종류의 요청이 이미 접수되어 있습니다. 처리가 끝날 때까지 기다려 주세요.',
  'privacy.request_not_open': '현재 상태의 요청에는 이 작업을 할 수 없습니다.',
  'privacy.erasure_has_begun': '이미 삭제가 시작되어 취소할 수 없습니다.',
  'privacy.password_not_confirmed': '비밀번호가 올바르지 않습니다. 삭제는 시작되지 않았습니다.',
  'privacy.no_extension': '적용되는 법령({regime})에 따라 더 이상 기한을 연장할 수 없습니다.',
  'privacy.transfer_without_basis': '{from}에서 {to}(으)로 개인정보를 이전할 법적 근거가 등록되어 있지 않습니다.',
  'privacy.unknown_region': '{region} 지역에 적용되는 개인정보 보호 법령을 확인할 수 없습니다.',
  'notifications.mail_choice_not_offered': '메일 수신 설정으로 ‘{given}’을(를) 선택할 수 없습니다.',
  'notifications.mail_link_invalid':
    '수신 거부 링크가 올바르지 않습니다. 메일에 있는 링크를 다시 여시거나, 로그인하여 수신 설정을 변경해 주세요.',
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
  subdivision_elsewhere: '선택한 국가의 시·도(도도부현)를 선택해 주세요.',
  invalid: '올바르지 않은 값입니다.',
} as const;
