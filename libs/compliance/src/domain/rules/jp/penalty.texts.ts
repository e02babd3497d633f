export const penaltyTexts = {
  title: { ja: '賠償予定の禁止', en: 'No penalties or preset damages', ko: '위약 예정의 금지' },
  findings: {
    penalty: {
      text: {
        ja: '「{words}」は、労働契約の不履行について違約金を定め、または損害賠償額を予定するものとして禁止されています。',
        en: '“{words}” sets a penalty or damages in advance for breaking the contract, which is forbidden.',
        ko: '‘{words}’은(는) 근로계약 불이행에 대하여 위약금을 정하거나 손해배상액을 예정하는 것으로 금지됩니다.',
      },
      repair: {
        ja: '罰金・違約金・費用返還に関する記載を削除し、就業規則等にも同様の定めがないか確認してください。',
        en: 'Remove the penalty, fine or repayment, and check that work rules contain none.',
        ko: '벌금·위약금·비용 반환에 관한 기재를 삭제하고 취업규칙 등에도 같은 규정이 없는지 확인하십시오.',
      },
    },
  },
} as const;
