export const dispatchWordingTexts = {
  title: {
    ja: '派遣労働者として雇用する旨の明示',
    en: 'Dispatched work must be called so',
    ko: '파견근로자로 고용한다는 뜻의 명시',
  },
  findings: {
    undeclared: {
      text: {
        ja: '「{words}」とありますが、雇用形態が派遣とされていません。派遣労働者として雇用する場合はその旨を明示しなければなりません。',
        en: '“{words}” speaks of dispatched work, but the type of employment is not dispatch. Dispatched work must be stated as such.',
        ko: '‘{words}’(이)라고 되어 있으나 고용 형태가 파견으로 되어 있지 않습니다. 파견근로자로 고용하는 경우 그 뜻을 명시하여야 합니다.',
      },
      repair: {
        ja: '派遣の場合は雇用形態を「派遣」とし、直接雇用の場合は該当する記載を改めてください。',
        en: 'Choose “dispatch” as the type of employment, or reword the text if the employer hires directly.',
        ko: '파견인 경우 고용 형태를 ‘파견’으로 하고, 직접 고용인 경우 해당 기재를 수정하십시오.',
      },
    },
  },
} as const;
