import type { DutyCategory } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';

export const dutyCategoryNames: Readonly<Record<DutyCategory, LocalizedText>> = {
  engineering: { ja: '技術・エンジニアリング', en: 'engineering', ko: '기술·엔지니어링' },
  humanities: {
    ja: '企画・営業・経理等の事務',
    en: 'office work needing humanities knowledge',
    ko: '기획·영업·경리 등 사무',
  },
  international_services: {
    ja: '翻訳・通訳・海外取引等の国際業務',
    en: 'international services',
    ko: '번역·통역·해외 거래 등 국제업무',
  },
  management: { ja: '経営・管理', en: 'management', ko: '경영·관리' },
  care: { ja: '介護', en: 'care', ko: '개호' },
  food_service: { ja: '外食業', en: 'food service', ko: '외식업' },
  food_manufacturing: { ja: '飲食料品製造', en: 'food manufacturing', ko: '음식료품 제조' },
  accommodation: { ja: '宿泊', en: 'accommodation', ko: '숙박' },
  building_cleaning: { ja: 'ビルクリーニング', en: 'building cleaning', ko: '빌딩 클리닝' },
  construction: { ja: '建設', en: 'construction', ko: '건설' },
  manufacturing: { ja: '工業製品の製造', en: 'manufacturing', ko: '공업제품 제조' },
  agriculture: { ja: '農業', en: 'agriculture', ko: '농업' },
  fishery: { ja: '漁業', en: 'fishery', ko: '어업' },
  logistics: { ja: '物流・倉庫', en: 'logistics', ko: '물류·창고' },
  driving: { ja: '自動車運送', en: 'driving', ko: '자동차 운송' },
  retail: { ja: '販売・小売', en: 'retail', ko: '판매·소매' },
  skilled_trade: { ja: '熟練技能', en: 'a skilled trade', ko: '숙련 기능' },
  education: { ja: '教育', en: 'education', ko: '교육' },
  medical: { ja: '医療', en: 'medical work', ko: '의료' },
  research: { ja: '研究', en: 'research', ko: '연구' },
  adult_entertainment: { ja: '風俗営業等', en: 'adult entertainment', ko: '풍속영업 등' },
  unskilled: { ja: '単純作業', en: 'unskilled work', ko: '단순 작업' },
};
