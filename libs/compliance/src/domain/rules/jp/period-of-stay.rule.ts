import { sameDayAfterMonths } from '@iworkz/kernel';
import { defineRule, notEvaluated, type WorkPermissionInput } from '../../rule.js';
import { periodOfStayTexts } from './period-of-stay.texts.js';
import { statusWords, withoutStatus } from './status-groups.js';

const figures = { specialPeriodMonths: 2, reminderMonths: 3 };

/** 入管法20条6項: after the last day one may go on for up to two months, if an extension or change was applied for in time. */
export const periodOfStay = defineRule({
  id: 'IMM-20',
  kind: 'work_permission',
  jurisdiction: 'JP',
  statute: '出入国管理及び難民認定法',
  article: '第20条第6項・第21条・第73条の2',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '特例期間に関する行政書士・弁護士の解説(visa-com.jp、shiraki-office.com、kiyoshiyokokawa-office.com)',
  figures,
  texts: periodOfStayTexts,
  check: ({ authorization }: WorkPermissionInput, date) => {
    if (!authorization || withoutStatus.includes(authorization.status)) return [];
    const { expiresOn, status } = authorization;
    const indefinite = status === 'permanent_resident' || status === 'highly_skilled_2';
    if (!expiresOn) return indefinite ? [] : [notEvaluated('/authorization/expiresOn')];
    const finding = {
      field: '/authorization/expiresOn' as const,
      dates: { expiresOn },
      words: statusWords(authorization),
    };
    // Of an unlimited status only the card runs out; the right to stay does not.
    if (indefinite) return date > expiresOn ? [{ code: 'card_expired', severity: 'REVIEW', ...finding }] : [];
    if (date > sameDayAfterMonths(expiresOn, figures.specialPeriodMonths)) return [{ code: 'expired', ...finding }];
    if (date > expiresOn) return [{ code: 'special_period', severity: 'REVIEW', ...finding }];
    return date > sameDayAfterMonths(expiresOn, -figures.reminderMonths)
      ? [{ code: 'ends_soon', severity: 'INFO', ...finding }]
      : [];
  },
});
