import type { ListProcessingActivitiesRoute, ReplyOf } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { csvTable } from '@iworkz/platform';
import { personalColumns } from '../adapters/generated/personal-columns.js';
import { processingActivities } from '../domain/processing-activities.js';
import { registerTexts } from '../messages/register-texts.js';

type Activity = ReplyOf<typeof ListProcessingActivitiesRoute>['items'][number];

/** The register of processing activities (GDPR 30): why, by what right, for whom and for how long personal data are held. */
export function processingRegister(locale: Locale): Activity[] {
  return processingActivities.map(({ id, contexts, legalBasis, recipients, period }) => ({
    id,
    name: registerTexts.format(locale, `name_${id}`),
    purpose: registerTexts.format(locale, `purpose_${id}`),
    legalBasis: registerTexts.format(locale, `basis_${legalBasis}`),
    recipients: registerTexts.format(locale, `recipients_${recipients}`),
    retention: registerTexts.format(locale, `period_${period}`),
    contexts: [...contexts],
    categories: contexts.flatMap((context) => (personalColumns[context] ?? []).map((column) => `${context}.${column}`)),
  }));
}

/** The same as a table, every cell quoted. */
export function processingRegisterCsv(locale: Locale): string {
  const columns = ['name', 'purpose', 'basis', 'categories', 'recipients', 'retention'] as const;
  const head = columns.map((column) => registerTexts.format(locale, `column_${column}`));
  const rows = processingRegister(locale).map((activity) => [
    ...[activity.name, activity.purpose, activity.legalBasis],
    ...[activity.categories.join(' '), activity.recipients, activity.retention],
  ]);
  return csvTable({ head, rows }, { quotes: true });
}
