export const outsourcingTexts = {
  title: { ja: '業務委託と労働者性', en: 'Outsourcing and worker status', ko: '업무위탁과 근로자성' },
  findings: {
    outsourced: {
      text: {
        ja: '業務委託として募集されているため、最低賃金・労働時間等の規定は判定していません。実態が使用従属関係にあれば労働者として労働基準法が適用されます。',
        en: 'Offered as outsourced work, so wage and hours rules were not judged. If the person in fact works under orders, labour law applies.',
        ko: '업무위탁으로 모집하고 있어 최저임금·근로시간 등의 규정은 판단하지 않았습니다. 실제로 사용종속관계에 있다면 근로자로서 노동기준법이 적용됩니다.',
      },
      repair: {
        ja: '指揮命令の有無、時間・場所の拘束、報酬の性質を確認し、雇用に当たる場合は労働契約として募集してください。',
        en: 'Check who directs the work, its time and place, and what the pay is for; if it is employment, post it as such.',
        ko: '지휘명령 여부, 시간·장소의 구속, 보수의 성격을 확인하고 고용에 해당하면 근로계약으로 모집하십시오.',
      },
    },
  },
} as const;
