export const collectedPostingTexts = {
  title: {
    ja: '他から収集した求人情報の正確性',
    en: 'Accuracy of postings collected elsewhere',
    ko: '다른 곳에서 수집한 채용 정보의 정확성',
  },
  findings: {
    ended: {
      text: {
        ja: '収集元での募集が{endedOn}に終了しています。終了した求人を掲載し続けることは、虚偽の表示に当たるおそれがあります。',
        en: 'Where it was collected the posting ended on {endedOn}. Showing it any longer may be a false statement.',
        ko: '수집처에서의 모집이 {endedOn}에 종료되었습니다. 종료된 채용 공고를 계속 게시하는 것은 허위 표시에 해당할 우려가 있습니다.',
      },
      repair: {
        ja: '速やかに掲載を終了してください。',
        en: 'Stop showing it without delay.',
        ko: '신속히 게시를 종료하십시오.',
      },
    },
    undated: {
      text: {
        ja: '収集した時点が分からないため、いつの情報かを示すことができません。',
        en: 'It is not known when it was collected, so readers cannot be told as of when it is.',
        ko: '수집한 시점을 알 수 없어 어느 시점의 정보인지 표시할 수 없습니다.',
      },
      repair: {
        ja: '収集元の求人を改めて確認し、収集した日を記録して表示してください。',
        en: 'Look at the source again, record the day and show it.',
        ko: '수집처의 채용 공고를 다시 확인하고 수집일을 기록하여 표시하십시오.',
      },
    },
    unchecked: {
      text: {
        ja: '収集元を最後に確認した{seenOn}から{days}日を超えています。内容の変更や募集の終了が反映されていないおそれがあります。',
        en: 'The source was last looked at on {seenOn}, more than {days} days ago. It may have changed or ended since.',
        ko: '수집처를 마지막으로 확인한 {seenOn}부터 {days}일이 지났습니다. 내용 변경이나 모집 종료가 반영되지 않았을 우려가 있습니다.',
      },
      repair: {
        ja: '収集元の求人を確認し、変わっていれば更新、終わっていれば掲載を終了してください。',
        en: 'Look at the source: renew the posting if it changed, remove it if it ended.',
        ko: '수집처의 채용 공고를 확인하여 변경되었으면 갱신하고, 종료되었으면 게시를 종료하십시오.',
      },
    },
  },
} as const;
