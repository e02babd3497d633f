import type { NotificationTextCode } from './codes.js';

const credential = '{type, select, LanguageCertificate {語学能力の証明書} other {証明書}}';

export const ja: Readonly<Record<NotificationTextCode, string>> = {
  'welcome.title': 'iWORKZへようこそ',
  'welcome.body':
    '{name}様、iWORKZにご登録いただき、ありがとうございます。{role, select, ' +
    'candidate {プロフィールをご登録いただくと、条件の合う求人を、その理由とともにお知らせします。} ' +
    'employer {求人を作成すると、公開前に労働関係法令に沿った内容かどうかを確認できます。} ' +
    'other {すぐにご利用を開始いただけます。}}',
  'application_submitted.title': '「{jobTitle}」への応募を受け付けました',
  'application_submitted.body':
    '{companyName}の求人「{jobTitle}」にご応募いただき、ありがとうございます。選考状況に変更がありましたら、改めてお知らせします。',
  'application_received.title': '「{jobTitle}」に新しい応募がありました',
  'application_received.body': '求人「{jobTitle}」に新しい応募がありました。応募者一覧から内容をご確認ください。',
  'application_moved.title':
    '{status, select, ' +
    'screening {「{jobTitle}」の書類選考が始まりました} ' +
    'interview {「{jobTitle}」の面接のご案内} ' +
    'offer {「{jobTitle}」の内定のお知らせ} ' +
    'hired {「{jobTitle}」への採用が決定しました} ' +
    'rejected {「{jobTitle}」の選考結果のお知らせ} ' +
    'withdrawn {「{jobTitle}」への応募が辞退されました} ' +
    'other {「{jobTitle}」の選考状況が更新されました}}',
  'application_moved.body':
    '{status, select, ' +
    'screening {{companyName}の求人「{jobTitle}」で、書類選考が始まりました。結果は改めてお知らせします。} ' +
    'interview {{companyName}の求人「{jobTitle}」について、面接に進んでいただくことになりました。日程につきましては、{companyName}からの連絡をお待ちください。} ' +
    'offer {おめでとうございます。{companyName}の求人「{jobTitle}」で内定が出ました。労働条件をよくご確認ください。} ' +
    'hired {おめでとうございます。{companyName}の求人「{jobTitle}」への採用が決定しました。} ' +
    'rejected {{companyName}の求人「{jobTitle}」につきましては、慎重な選考の結果、今回は採用が見送られました。ご応募いただき、誠にありがとうございました。} ' +
    'withdrawn {求人「{jobTitle}」の応募者から、応募辞退の申し出がありました。} ' +
    'other {{companyName}の求人「{jobTitle}」の選考状況が更新されました。}}',
  'notice_issued.title': '「{jobTitle}」の労働条件通知書が届きました',
  'notice_issued.body':
    '{companyName}から求人「{jobTitle}」の労働条件通知書が届きました。応募履歴から内容をよくご確認ください。',
  'job_matched.title': 'おすすめの求人「{jobTitle}」が公開されました',
  'job_matched.body':
    '{companyName}が、あなたの希望や経験に合う求人「{jobTitle}」を公開しました。マッチ度は100点満点中{total, number}点です。',
  'credential_issued.title': `${credential}が発行されました`,
  'credential_issued.body': `あなたの${credential}が発行されました。証明書の一覧からご確認いただけます。`,
  'credential_revoked.title': `${credential}が失効しました`,
  'credential_revoked.body': `あなたの${credential}は、発行者により取り消されました。今後の検証では無効と判定されます。`,
  'posting_rechecked.title':
    '{when, select, now {【要対応】公開中の求人「{jobTitle}」に法令上の指摘があります} other {公開中の求人「{jobTitle}」は今後の法令に適合しなくなります}}',
  'posting_rechecked.body':
    '公開中の求人「{jobTitle}」をあらためて確認したところ、次の指摘がありました。{when, select, now {} other {（{from}から）}}' +
    '\n\n{statute} {article}\n{findingJa}\n{repairJa}\n\n' +
    '{more, plural, =0 {} other {このほかに#件の指摘があります。}}' +
    '{dueOn, select, none {求人のページで内容をご確認ください。} other {このままでは掲載を続けられません。{dueOn}までに募集を終了し、内容を修正した求人を改めて公開してください。}}',
  'finding_reviewed.title':
    '{outcome, select, confirmed {求人「{jobTitle}」の指摘が確定しました} overridden {求人「{jobTitle}」の例外が承認されました} other {求人「{jobTitle}」の例外承認が終了しました}}',
  'finding_reviewed.body':
    '{outcome, select, ' +
    'confirmed {求人「{jobTitle}」について、担当者が確認した結果、次の指摘のとおりと判断しました。} ' +
    'overridden {求人「{jobTitle}」について、担当者が確認した結果、次の指摘を{overrideUntil}まで例外として認めます。' +
    '{live, select, yes {} other {求人の内容を変えずに、もう一度公開の手続きをしてください。}}} ' +
    'other {求人「{jobTitle}」について、次の指摘に対する例外承認が終了しました。}}' +
    '\n\n{statute} {article}\n{findingJa}',
  'digest.title': '新着のおすすめ求人{count, number}件のお知らせ',
  'digest.body': 'あなたの希望や経験に合う求人が{count, number}件公開されました。\n\n{jobs}',
  'digest.job': '■{jobTitle}\n{companyName}（マッチ度{total, number}点）\n{url}',
  'digest.more': 'このほか{count, number}件の求人は、お知らせ一覧でご覧いただけます。\n{url}',
  'mail.agreed': 'このメールは、おすすめ求人のメール配信に同意された方にお送りしています。',
  'mail.stop': 'この種類のメールの配信停止（ログイン不要）：\n{url}',
  'mail.settings': 'メールの受信設定：\n{url}',
  'mail.sender': '送信者：{name}\n住所：{address}\nお問い合わせ・苦情の受付：{contact}',
  'mail.advertisingTitle': '(광고) {title}',
  'consent.matching_jobs':
    '私の希望や経験に合う求人の案内（広告・宣伝を含みます）を、登録したメールアドレスで受け取ることに同意します。同意は任意です。同意しない場合も、サイト内のお知らせはこれまでどおりご覧いただけます。配信は、この画面またはメールに記載のリンクからいつでも停止できます。',
  mail: `{name} 様

{body}
{url, select, none {} other {
詳細はこちらからご確認いただけます。
{url}
}}
--
iWORKZ
{foot}本メールは送信専用のため、ご返信いただいてもお答えできません。`,
};
