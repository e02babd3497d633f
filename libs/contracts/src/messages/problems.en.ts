/** Titles of problem documents. */
export const problemsEn = {
  'request.invalid': 'Some of what was entered is not right.',
  'request.malformed_json': 'The body could not be read as JSON.',
  'request.body_too_large': 'The body is too large. The limit is {limitBytes, number} bytes.',
  'request.unsupported_media_type': 'This media type is not accepted here. Accepted: {accepted}',
  'request.route_not_found': 'There is nothing at this address: {path}',
  'request.idempotency_key_missing':
    'Send an Idempotency-Key header (letters, digits, hyphens and underscores, 8 to 128 characters).',
  'request.idempotency_key_reused': 'This Idempotency-Key has been used for a different request.',
  'request.in_progress': 'The same request is still being worked on. Please check for its result in a moment.',
  'request.invalid_cursor': 'The cursor is not valid. Please start again from the first page.',
  'request.too_many':
    'Too many requests. Please try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'auth.sign_in_required': 'Please sign in.',
  'auth.token_expired': 'Your sign-in has expired.',
  'auth.not_permitted': 'You are not allowed to do this.',
  'resource.not_found': 'No such record was found.',
  'service.unavailable': 'Part of the service is not available right now. Please try again in a moment.',
  'service.internal': 'Something went wrong on our side. What you entered has not been changed.',
  'identity.email_taken': 'This e-mail address is already registered.',
  'identity.wrong_credentials': 'The e-mail address or the password is not right.',
  'identity.refresh_token_invalid': 'Your session could not be continued. Please sign in again.',
  'identity.refresh_token_reused': 'Your session was ended to keep your account safe. Please sign in again.',
  'profiles.unreadable_resume':
    '{reason, select, not_json_resume {This is not a JSON Resume file.} not_a_pdf {This is not a PDF file.} encrypted {PDF files protected by a password cannot be read.} no_text {This PDF holds no text. A CV that is only a picture cannot be read.} too_many_pages {This file has too many pages. The limit is 50.} other {This file is damaged and cannot be read.}}',
  'profiles.changed_meanwhile': 'The profile was changed elsewhere in the meantime. Please reload it and save again.',
  'hiring.posting_refused': 'The law does not allow this job to be published as it is. Please see the findings.',
  'hiring.job_not_open': 'This job is not open for applications.',
  'hiring.job_changed_meanwhile': 'The job was changed elsewhere in the meantime. Please reload it and save again.',
  'hiring.job_status_forbids':
    '{status, select, draft {This cannot be done with a draft.} open {This cannot be done with a published job.} other {This cannot be done with a closed job.}}',
  'hiring.already_applied': 'You have already applied to this job.',
  'hiring.transition_forbidden': 'The application cannot be moved to that step.',
  'hiring.offer_refused':
    'The residence status does not allow these duties, so no offer can be made. Please see the findings.',
  'hiring.no_offer_made': 'A notice of working conditions can be issued once an offer has been made.',
  'compliance.unknown_jurisdiction': 'The law of {country} is not covered, so no judgement is given.',
  'compliance.notice_refused':
    'The notice of working conditions lacks what the law wants it to state and cannot be made. Please see the findings.',
  'compliance.law_unknown': 'The law as of {date} is not known here; it is known from {knownFrom}.',
  'compliance.review_state_forbids':
    '{state, select, open {This finding has not been decided on yet.} confirmed {This finding has been confirmed already.} proposed {An override has been proposed; approve or reject it first.} overridden {This finding has been overridden already.} retired {This finding has been retired already.} other {This finding is not made any more.}}',
  'compliance.review_outdated':
    'This finding was made by an earlier rule book. Check again by the current one ({ruleBookVersion}).',
  'compliance.second_person_needed': 'Whoever proposed or requested it may not decide. Another person has to.',
  'compliance.own_posting': 'You may not decide on a posting of your own company.',
  'compliance.nothing_to_review': 'There is no finding to review.',
  'matching.model_unknown': 'This match was computed by formulas ({modelVersion}) that are no longer available here.',
  'matching.weights_sum_wrong': 'The weights must add up to 100. They add up to {sum, number}.',
  'fairness.consent_outdated':
    'The text of the consent has changed. Please read the current version ({currentVersion}) and agree again.',
  'fairness.window_too_large':
    'The window holds more than {limit, number} matches or applications. Please choose a shorter one.',
  'fairness.no_adverse_impact':
    'This audit found no impact ratio below four fifths for this attribute, so it gives no reason to re-order.',
  'fairness.mitigation_already_on': 'A re-ordering is already switched on there. Please end it first.',
  'analytics.experiment_name_taken': 'This name has been used for an experiment before. Please choose another one.',
  'analytics.experiment_ended': 'This experiment has ended and cannot be changed any more.',
  'analytics.too_few_choices':
    'There is too little to learn from: {choices, number} choices ({needed, number} needed) of {candidates, number} candidates ({neededCandidates, number} needed).',
  'analytics.weights_experiment_misplaced':
    '{reason, select, running {Another experiment with weights is running. End it first.} other {The champion must be the weights in use now ({champion}).}}',
  'privacy.text_outdated':
    'The text has been revised. Please read the current version ({currentVersion}) and decide again.',
  'privacy.request_open': 'A request of this kind is already being handled. Please wait until it is finished.',
  'privacy.request_not_open': 'This cannot be done with the request in its present state.',
  'privacy.erasure_has_begun': 'The erasure has begun and can no longer be taken back.',
  'privacy.password_not_confirmed': 'That is not the right password. Nothing has been erased.',
  'privacy.no_extension': 'The law that applies ({regime}) allows no further extension.',
  'privacy.transfer_without_basis':
    'There is no legal basis on file for transferring personal data from {from} to {to}.',
  'privacy.unknown_region': 'It is not known which data protection law applies in the region {region}.',
  'notifications.mail_choice_not_offered': '‘{given}’ cannot be chosen for mails.',
  'notifications.mail_link_invalid':
    'This link to stop mails is not valid. Please open the link in the mail again, or sign in and change your mail settings.',
  'credentials.already_revoked': 'This credential has already been revoked.',
} as const;

/** What is wrong with one field. */
export const fieldsEn = {
  required: 'This is required.',
  wrong_type: 'This is not the right kind of value.',
  too_small: 'Must be at least {minimum, number}.',
  too_big: 'Must be at most {maximum, number}.',
  too_short: '{minimum, plural, =1 {Must not be empty.} other {Must have at least # characters or entries.}}',
  too_long: 'Must have at most {maximum, number} characters or entries.',
  wrong_format: 'The format is not right.',
  not_allowed: 'This value cannot be chosen.',
  unknown_field: 'There is no such field.',
  max_below_min: 'The upper amount must not be below the lower one.',
  subdivision_elsewhere: 'Choose a prefecture or province of the country that is stated.',
  invalid: 'This is not valid.',
} as const;
