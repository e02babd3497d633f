'use client';

import { licenceById, type JobContent } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { useAmountText, usePayText } from '@/features/vocabulary/use-pay-text';
import { usePlaceText } from '@/features/vocabulary/use-place-text';
import { Badge } from '@/ui/notice';

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="overflow-hidden rounded-lg border border-line bg-paper">
      <h2 className="border-b border-line bg-accent-wash px-4 py-2 text-lg font-bold text-accent-strong">{title}</h2>
      <dl className="divide-y divide-line">{children}</dl>
    </section>
  );
}

/** One item of the sheet. An item that the posting leaves open is said to be open, not left out. */
function Item({
  name,
  lang,
  children,
}: {
  readonly name: string;
  /** Of what the employer wrote, where it is not in the reader's words. */
  readonly lang?: string;
  readonly children?: ReactNode;
}) {
  const t = useTranslations('job');
  const empty = children === null || children === undefined || children === '' || children === false;
  return (
    <div className="grid gap-1 px-4 py-3 sm:grid-cols-[13rem_1fr] sm:gap-4">
      <dt className="font-semibold">{name}</dt>
      <dd className="whitespace-pre-line" lang={lang}>
        {empty ? <span className="text-muted">{t('notStated')}</span> : children}
      </dd>
    </div>
  );
}

interface Part {
  readonly content: JobContent;
}

/** All items of a posting in the order of a Japanese job sheet. */
export function JobSheet({ content, companyName }: Part & { readonly companyName: string }) {
  return (
    <div className="space-y-6">
      <WorkSection content={content} />
      <RecruiterSection content={content} companyName={companyName} />
      <ContractSection content={content} />
      <PaySection content={content} />
      <HoursSection content={content} />
      <RequirementsSection content={content} />
    </div>
  );
}

function WorkSection({ content }: Part) {
  const t = useTranslations('job');
  const words = useTranslations('vocabulary');
  const placeText = usePlaceText();
  const { duties, workplace } = content;
  return (
    <Section title={t('sections.work')}>
      <Item name={t('items.description')} lang={content.language}>
        {content.description}
      </Item>
      <Item name={t('items.duties')} lang={content.language}>
        {duties?.description}
      </Item>
      <Item name={t('items.dutiesChange')} lang={content.language}>
        {duties?.scopeOfChange}
      </Item>
      <Item name={t('items.workplace')}>
        {workplace && [placeText(workplace), workplace.address].filter(Boolean).join('\n')}
      </Item>
      <Item name={t('items.workplaceChange')} lang={content.language}>
        {workplace?.scopeOfChange}
      </Item>
      <Item name={t('items.remote')}>{workplace && words(`remote.${workplace.remote}`)}</Item>
      <Item name={t('items.smoking')}>{content.smoking && words(`smoking.${content.smoking}`)}</Item>
      <Item name={t('items.industry')}>{words(`industry.${content.industry}`)}</Item>
    </Section>
  );
}

function RecruiterSection({ content, companyName }: Part & { readonly companyName: string }) {
  const t = useTranslations('job');
  return (
    <Section title={t('sections.recruiter')}>
      <Item name={t('items.company')}>{companyName}</Item>
      <Item name={t('items.recruiterAddress')} lang={content.language}>
        {content.recruiter?.address}
      </Item>
      <Item name={t('items.recruiterContact')} lang={content.language}>
        {content.recruiter?.contact}
      </Item>
    </Section>
  );
}

function ContractSection({ content }: Part) {
  const t = useTranslations('job');
  const words = useTranslations('vocabulary');
  const dates = useDateText();
  const { contract } = content;
  const term =
    contract &&
    (contract.term === 'fixed' && contract.termMonths
      ? t('fixedTerm', { months: contract.termMonths })
      : words(`term.${contract.term}`));
  const renewal = contract?.renewal;
  const probation = contract?.probation;
  return (
    <Section title={t('sections.contract')}>
      <Item name={t('items.employment')}>{contract && words(`employment.${contract.employment}`)}</Item>
      <Item name={t('items.term')}>{term}</Item>
      {contract?.term === 'fixed' && (
        <Item name={t('items.renewal')}>
          {renewal &&
            [renewal.possible ? t('renewalPossible') : t('renewalNone'), renewal.criteria, renewal.cap]
              .filter(Boolean)
              .join('\n')}
        </Item>
      )}
      <Item name={t('items.probation')}>
        {probation &&
          (probation.months === 0
            ? t('probationNone')
            : [t('probationMonths', { months: probation.months }), probation.terms].filter(Boolean).join('\n'))}
      </Item>
      <Item name={t('items.startsOn')}>{content.startsOn && dates.calendarDay(content.startsOn)}</Item>
    </Section>
  );
}

function PaySection({ content }: Part) {
  const t = useTranslations('job');
  const words = useTranslations('vocabulary');
  const payText = usePayText();
  const amountText = useAmountText();
  const { pay } = content;
  const fixed = pay?.fixedOvertime;
  return (
    <Section title={t('sections.pay')}>
      <Item name={t('items.pay')}>{pay && payText(pay)}</Item>
      <Item name={t('items.fixedOvertime')}>
        {pay &&
          (fixed
            ? [
                t('fixedOvertime', { amount: amountText(fixed.amount, pay.currency), hours: fixed.hours }),
                fixed.excessPaid ? t('excessPaid') : t('excessNotPaid'),
              ].join('\n')
            : t('none'))}
      </Item>
      <Item name={t('items.bonus')}>{pay?.bonusMonths != null && t('bonusMonths', { months: pay.bonusMonths })}</Item>
      <Item name={t('items.raise')} lang={content.language}>
        {pay?.raise}
      </Item>
      <Item name={t('items.paymentTerms')} lang={content.language}>
        {pay?.paymentTerms}
      </Item>
      <Item name={t('items.insurance')}>
        {content.socialInsurance.length > 0 &&
          content.socialInsurance.map((kind) => words(`insurance.${kind}`)).join(t('listJoin'))}
      </Item>
    </Section>
  );
}

function HoursSection({ content }: Part) {
  const t = useTranslations('job');
  const words = useTranslations('vocabulary');
  const { hours, holidays } = content;
  const overtime = hours?.overtime;
  return (
    <Section title={t('sections.hours')}>
      <Item name={t('items.hoursSystem')}>{hours && words(`hours.${hours.system}`)}</Item>
      <Item name={t('items.hours')}>
        {hours?.start && hours.end && t('fromTo', { from: hours.start, to: hours.end })}
      </Item>
      <Item name={t('items.break')}>
        {hours?.breakMinutes != null && t('minutes', { minutes: hours.breakMinutes })}
      </Item>
      <Item name={t('items.overtime')}>
        {overtime && (overtime.expected ? t('overtimeMonthly', { hours: overtime.monthlyHours }) : t('none'))}
      </Item>
      <Item name={t('items.daysPerWeek')}>{hours?.daysPerWeek != null && t('days', { days: hours.daysPerWeek })}</Item>
      <Item name={t('items.holidays')} lang={content.language}>
        {holidays?.description}
      </Item>
      <Item name={t('items.daysOff')}>
        {holidays?.daysPerYear != null && t('days', { days: holidays.daysPerYear })}
      </Item>
    </Section>
  );
}

function RequirementsSection({ content }: Part) {
  const t = useTranslations('job');
  const words = useTranslations('vocabulary');
  const locale = useLocale();
  const dates = useDateText();
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <Section title={t('sections.requirements')}>
      <Item name={t('items.level')}>{content.level && words(`level.${content.level}`)}</Item>
      <Item name={t('items.skills')}>
        {content.skills.length > 0 && (
          <ul className="space-y-1">
            {content.skills.map((skill) => (
              <li key={skill.name} className="flex flex-wrap items-center gap-2">
                <span>{skill.name}</span>
                <span className="text-sm text-muted">{words(`skillLevel.${skill.level as 1 | 2 | 3 | 4 | 5}`)}</span>
                {skill.years !== null && (
                  <span className="text-sm text-muted">{t('years', { years: skill.years })}</span>
                )}
                <Badge tone={skill.required ? 'info' : 'plain'}>
                  {skill.required ? t('required') : t('preferred')}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </Item>
      <Item name={t('items.languages')}>
        {content.languages.length > 0 && (
          <ul className="space-y-1">
            {content.languages.map((language) => (
              <li key={language.language} className="flex flex-wrap items-center gap-2">
                <span>{languageNames.of(language.language)}</span>
                <span className="text-sm text-muted">{words(`languageLevel.${language.level}`)}</span>
                <Badge tone={language.required ? 'info' : 'plain'}>
                  {language.required ? t('required') : t('preferred')}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </Item>
      {content.licences.length > 0 && (
        <Item name={t('items.licences')}>
          <ul className="space-y-1">
            {content.licences.map(({ licence, required }) => (
              <li key={licence} className="flex flex-wrap items-center gap-2">
                <span>{licenceById(licence)?.[locale]}</span>
                <Badge tone={required ? 'info' : 'plain'}>{required ? t('required') : t('preferred')}</Badge>
              </li>
            ))}
          </ul>
        </Item>
      )}
      {content.ageLimit && (
        <Item name={t('items.ageLimit')}>
          {[
            content.ageLimit.max !== null && t('ageMax', { age: content.ageLimit.max }),
            content.ageLimit.min !== null && t('ageMin', { age: content.ageLimit.min }),
            content.ageLimit.reason,
          ]
            .filter(Boolean)
            .join('\n')}
        </Item>
      )}
      <Item name={t('items.growth')}>
        {content.growth.length > 0 && content.growth.map((kind) => words(`growth.${kind}`)).join(t('listJoin'))}
      </Item>
      <Item name={t('items.closesOn')}>{content.closesOn && dates.calendarDay(content.closesOn)}</Item>
    </Section>
  );
}
