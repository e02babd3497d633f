import type { ResidenceStatus } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';

export const residenceStatusNames: Readonly<Record<ResidenceStatus, LocalizedText>> = {
  japanese_national: { ja: '日本国籍', en: 'Japanese national', ko: '일본 국적' },
  special_permanent_resident: { ja: '特別永住者', en: 'Special Permanent Resident', ko: '특별영주자' },
  permanent_resident: { ja: '永住者', en: 'Permanent Resident', ko: '영주자' },
  spouse_of_japanese: { ja: '日本人の配偶者等', en: 'Spouse or Child of Japanese National', ko: '일본인의 배우자 등' },
  spouse_of_permanent_resident: {
    ja: '永住者の配偶者等',
    en: 'Spouse or Child of Permanent Resident',
    ko: '영주자의 배우자 등',
  },
  long_term_resident: { ja: '定住者', en: 'Long-Term Resident', ko: '정주자' },
  engineer_humanities_international: {
    ja: '技術・人文知識・国際業務',
    en: 'Engineer/Specialist in Humanities/International Services',
    ko: '기술·인문지식·국제업무',
  },
  highly_skilled_1: { ja: '高度専門職1号', en: 'Highly Skilled Professional (i)', ko: '고도전문직 1호' },
  highly_skilled_2: { ja: '高度専門職2号', en: 'Highly Skilled Professional (ii)', ko: '고도전문직 2호' },
  specified_skilled_1: { ja: '特定技能1号', en: 'Specified Skilled Worker (i)', ko: '특정기능 1호' },
  specified_skilled_2: { ja: '特定技能2号', en: 'Specified Skilled Worker (ii)', ko: '특정기능 2호' },
  technical_intern: { ja: '技能実習', en: 'Technical Intern Training', ko: '기능실습' },
  business_manager: { ja: '経営・管理', en: 'Business Manager', ko: '경영·관리' },
  intra_company_transferee: { ja: '企業内転勤', en: 'Intra-company Transferee', ko: '기업 내 전근' },
  nursing_care: { ja: '介護', en: 'Nursing Care', ko: '개호' },
  skilled_labour: { ja: '技能', en: 'Skilled Labor', ko: '기능' },
  designated_activities_46: {
    ja: '特定活動(告示46号)',
    en: 'Designated Activities (No. 46)',
    ko: '특정활동(고시 46호)',
  },
  working_holiday: {
    ja: '特定活動(ワーキング・ホリデー)',
    en: 'Designated Activities (Working Holiday)',
    ko: '특정활동(워킹홀리데이)',
  },
  student: { ja: '留学', en: 'Student', ko: '유학' },
  dependent: { ja: '家族滞在', en: 'Dependent', ko: '가족체재' },
  temporary_visitor: { ja: '短期滞在', en: 'Temporary Visitor', ko: '단기체재' },
  cultural_activities: { ja: '文化活動', en: 'Cultural Activities', ko: '문화활동' },
  trainee: { ja: '研修', en: 'Trainee', ko: '연수' },
};
