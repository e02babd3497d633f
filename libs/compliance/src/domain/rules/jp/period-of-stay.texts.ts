export const periodOfStayTexts = {
  title: { ja: '在留期間', en: 'Period of stay', ko: '체류기간' },
  findings: {
    expired: {
      text: {
        ja: '在留期間(「{status}」)が{expiresOn}に満了しており、特例期間(最長2か月)も経過しています。',
        en: 'The period of stay (“{status}”) ended on {expiresOn}, and the special period of up to two months has passed as well.',
        ko: '체류기간(‘{status}’)이 {expiresOn}에 만료되었고 특례기간(최장 2개월)도 경과하였습니다.',
      },
      repair: {
        ja: '有効な在留カードを確認するまで、採用・就労させないでください。',
        en: 'Do not hire or let the person work until a valid residence card has been seen.',
        ko: '유효한 재류카드를 확인할 때까지 채용하거나 일하게 하지 마십시오.',
      },
    },
    special_period: {
      text: {
        ja: '在留期間(「{status}」)が{expiresOn}に満了しています。満了日までに更新・変更を申請していれば、結果が出るまで(最長2か月)従前の資格で就労できます。',
        en: 'The period of stay (“{status}”) ended on {expiresOn}. If an extension or change was applied for by then, the person may go on until the decision, at most two months.',
        ko: '체류기간(‘{status}’)이 {expiresOn}에 만료되었습니다. 만료일까지 갱신·변경을 신청하였다면 결과가 나올 때까지(최장 2개월) 종전 자격으로 취업할 수 있습니다.',
      },
      repair: {
        ja: '在留カード裏面の「申請中」の記載または申請受付の通知を確認してください。',
        en: 'Check the note of the pending application on the back of the card, or its receipt.',
        ko: '재류카드 뒷면의 ‘신청 중’ 기재 또는 신청 접수 통지를 확인하십시오.',
      },
    },
    ends_soon: {
      text: {
        ja: '在留期間(「{status}」)は{expiresOn}に満了します。',
        en: 'The period of stay (“{status}”) ends on {expiresOn}.',
        ko: '체류기간(‘{status}’)은 {expiresOn}에 만료됩니다.',
      },
      repair: {
        ja: '更新許可申請の予定を本人に確認してください。',
        en: 'Ask the person when the extension will be applied for.',
        ko: '갱신 허가 신청 예정을 본인에게 확인하십시오.',
      },
    },
    card_expired: {
      text: {
        ja: '在留カードの有効期間が{expiresOn}に満了しています(在留資格「{status}」自体に期限はありません)。',
        en: 'The residence card ran out on {expiresOn} (the status “{status}” itself has no end).',
        ko: '재류카드의 유효기간이 {expiresOn}에 만료되었습니다(체류자격 ‘{status}’ 자체에는 기한이 없습니다).',
      },
      repair: {
        ja: '更新後の在留カードを確認してください。',
        en: 'Ask to see the renewed card.',
        ko: '갱신된 재류카드를 확인하십시오.',
      },
    },
  },
} as const;
