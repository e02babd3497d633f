export const stalePostingTexts = {
  title: {
    ja: '長期間更新されていない求人',
    en: 'Postings left as they were for long',
    ko: '장기간 갱신되지 않은 채용 공고',
  },
  findings: {
    stale: {
      text: {
        ja: '{since}の掲載開始から{days}日を超えています。求人情報は正確かつ最新の内容に保たなければなりません。',
        en: 'It has been public since {since}, for more than {days} days. Postings have to be kept accurate and current.',
        ko: '{since} 게시 시작 후 {days}일이 지났습니다. 채용 정보는 정확하고 최신의 내용으로 유지해야 합니다.',
      },
      repair: {
        ja: '現在も募集しているか、労働条件に変更がないかを確認してください。募集が終わっている場合は掲載を終了し、続ける場合は最新の内容で改めて公開してください。',
        en: 'Make sure that the job is still open and its conditions are unchanged. Close it if not; else publish it anew as it is today.',
        ko: '현재도 모집 중인지, 근로조건에 변경이 없는지 확인하십시오. 모집이 끝났다면 게시를 종료하고, 계속하는 경우에는 최신 내용으로 다시 게시하십시오.',
      },
    },
  },
} as const;
