/** 問題文書の表題。 */
export const problemsJa = {
  'request.invalid': '入力内容に誤りがあります。',
  'request.malformed_json': '送信された内容をJSONとして読み取れませんでした。',
  'request.body_too_large': '送信された内容が大きすぎます。上限は{limitBytes, number}バイトです。',
  'request.unsupported_media_type': 'この形式は受け付けていません。受け付ける形式：{accepted}',
  'request.route_not_found': 'ご指定のアドレスは存在しません：{path}',
  'request.idempotency_key_missing': 'Idempotency-Key ヘッダー（英数字・ハイフン・下線、8～128文字）を付けてください。',
  'request.idempotency_key_reused': 'この Idempotency-Key は別の内容の要求ですでに使われています。',
  'request.in_progress': '同じ要求を処理中です。しばらくしてから結果をご確認ください。',
  'request.invalid_cursor': '続きの位置（cursor）が正しくありません。先頭から読み込み直してください。',
  'request.too_many': '要求が多すぎます。{retryAfterSeconds, number}秒後にもう一度お試しください。',
  'auth.sign_in_required': 'ログインが必要です。',
  'auth.token_expired': 'ログインの有効期限が切れました。',
  'auth.not_permitted': 'この操作を行う権限がありません。',
  'resource.not_found': '該当するデータが見つかりません。',
  'service.unavailable': 'ただいま一部の機能を利用できません。しばらくしてからもう一度お試しください。',
  'service.internal': 'サーバーで問題が発生しました。入力内容は変更されていません。',
  'identity.email_taken': 'このメールアドレスはすでに登録されています。',
  'identity.wrong_credentials': 'メールアドレスまたはパスワードが正しくありません。',
  'identity.refresh_token_invalid': 'ログイン状態を更新できませんでした。もう一度ログインしてください。',
  'identity.refresh_token_reused': '安全のため、ログイン状態を終了しました。もう一度ログインしてください。',
  'profiles.unreadable_resume':
    '{reason, select, not_json_resume {JSON Resume形式のファイルではありません。} not_a_pdf {PDFファイルではありません。} encrypted {パスワードで保護されたPDFは読み取れません。} no_text {文字情報のないPDFです。画像だけの職務経歴書は読み取れません。} too_many_pages {ページ数が多すぎます。50ページ以内のファイルをお使いください。} other {ファイルが壊れているため読み取れません。}}',
  'profiles.changed_meanwhile':
    'ほかの画面でプロフィールが変更されています。読み込み直してから、もう一度保存してください。',
  'hiring.posting_refused': '法令上の問題があるため、この求人は公開できません。指摘事項をご確認ください。',
  'hiring.job_not_open': 'この求人は現在募集していません。',
  'hiring.job_changed_meanwhile': 'ほかの画面で求人が変更されています。読み込み直してから、もう一度保存してください。',
  'hiring.job_status_forbids':
    '{status, select, draft {下書きの求人には、この操作を行えません。} open {公開中の求人には、この操作を行えません。} other {募集を終了した求人には、この操作を行えません。}}',
  'hiring.already_applied': 'この求人にはすでに応募済みです。',
  'hiring.transition_forbidden': 'この応募は、ご指定の選考段階へ進めることができません。',
  'hiring.offer_refused':
    '在留資格と職務内容の関係に問題があるため、内定を出すことができません。指摘事項をご確認ください。',
  'hiring.no_offer_made': '労働条件通知書は、内定を出した後に交付できます。',
  'compliance.unknown_jurisdiction': '{country} の法令には対応していないため、判定できません。',
  'compliance.notice_refused':
    '労働条件通知書に必要な記載が不足しているため、作成できません。指摘事項をご確認ください。',
  'compliance.law_unknown': '{date}時点の法令には対応していません（{knownFrom}以降について判定できます）。',
  'compliance.review_state_forbids':
    '{state, select, open {未判断の指摘には、この操作を行えません。} confirmed {すでに確定した指摘です。} proposed {例外承認の申請中です。先に承認または却下してください。} overridden {すでに例外承認されています。} retired {すでに取り下げられた指摘です。} other {すでに該当しなくなった指摘です。}}',
  'compliance.review_outdated':
    'この指摘は以前のルールブックによるものです。現在のルールブック（{ruleBookVersion}）で再確認してください。',
  'compliance.second_person_needed': '申請者ご本人は判断できません。別の担当者が判断してください。',
  'compliance.own_posting': '自社の求人に関する指摘について判断することはできません。',
  'compliance.nothing_to_review': '確認を依頼できる指摘がありません。',
  'matching.model_unknown': 'このマッチ度は、現在利用できない計算方式（{modelVersion}）で算出されたものです。',
  'matching.weights_sum_wrong': '配点の合計は100にしてください（現在の合計：{sum, number}）。',
  'fairness.consent_outdated':
    '同意文が改定されています。最新版（{currentVersion}）をお読みのうえ、あらためて同意してください。',
  'fairness.window_too_large': '対象期間のデータが上限（{limit, number}件）を超えています。期間を短くしてください。',
  'fairness.no_adverse_impact':
    'この監査では、指定された属性について影響比が5分の4を下回る結果は見つかっていないため、並べ替えの根拠になりません。',
  'fairness.mitigation_already_on': 'すでに並べ替えが有効になっています。先に現在の並べ替えを終了してください。',
  'analytics.experiment_name_taken': 'この名前の実験はすでにあります。別の名前を付けてください。',
  'analytics.experiment_ended': 'この実験はすでに終了しているため、変更できません。',
  'analytics.too_few_choices':
    '学習に使える選択が足りません（選択{choices, number}件／{needed, number}件以上、求職者{candidates, number}名／{neededCandidates, number}名以上が必要）。',
  'analytics.weights_experiment_misplaced':
    '{reason, select, running {配点に関する別の実験が進行中です。先に終了してください。} other {現在の配点（{champion}）を比較対象に指定してください。}}',
  'privacy.text_outdated':
    '同意文が改定されています。最新版（{currentVersion}）をお読みのうえ、あらためて選択してください。',
  'privacy.request_open': '同じ種類の請求を受け付け済みです。そちらの手続きが終わるまでお待ちください。',
  'privacy.request_not_open': 'この請求は、現在の状態ではその操作を行えません。',
  'privacy.erasure_has_begun': 'すでに消去を開始しているため、取り消すことができません。',
  'privacy.password_not_confirmed': 'パスワードが正しくありません。消去は開始していません。',
  'privacy.no_extension': '適用される法令（{regime}）では、回答期限をこれ以上延長できません。',
  'privacy.transfer_without_basis': '{from}から{to}への個人データの移転について、法的な根拠が登録されていません。',
  'privacy.unknown_region': '地域（{region}）に適用される個人情報保護法令を確認できません。',
  'notifications.mail_choice_not_offered': 'メールの受け取り方として「{given}」は選択できません。',
  'notifications.mail_link_invalid':
    '配信停止のリンクが正しくありません。メールに記載されたリンクをもう一度開いていただくか、ログインして受信設定を変更してください。',
  'credentials.already_revoked': 'この証明書はすでに失効しています。',
} as const;

/** 入力欄ごとの指摘。 */
export const fieldsJa = {
  required: '必須項目です。',
  wrong_type: '値の種類が正しくありません。',
  too_small: '{minimum, number}以上で入力してください。',
  too_big: '{maximum, number}以下で入力してください。',
  too_short: '{minimum, plural, =1 {入力してください。} other {#文字（件）以上で入力してください。}}',
  too_long: '{maximum, number}文字（件）以内で入力してください。',
  wrong_format: '形式が正しくありません。',
  not_allowed: '選択できない値です。',
  unknown_field: 'この項目はありません。',
  max_below_min: '上限は下限以上の金額にしてください。',
  subdivision_elsewhere: '指定した国の都道府県（広域自治体）を選んでください。',
  invalid: '入力内容が正しくありません。',
} as const;
