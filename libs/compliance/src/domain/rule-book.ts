import type { Finding, RuleDescription } from '@iworkz/contracts';
import { addDays, type Locale, locales, type LocalizedText, MessageCatalogue } from '@iworkz/kernel';
import { fieldNames } from '../messages/field-names.js';
import { ruleBookTexts } from '../messages/rule-book-texts.js';
import {
  isGraver,
  notEvaluatedCode,
  type CheckInputs,
  type CheckKind,
  type Jurisdiction,
  type LegalDate,
  type NotEvaluated,
  type Rule,
  type RuleFinding,
  type RuleOf,
  type Severity,
} from './rule.js';

const order: Readonly<Record<Severity, number>> = { BLOCK: 0, WARN: 1, REVIEW: 2, INFO: 3 };

/** What a rule found, before it is put into words. */
export interface Unworded {
  readonly rule: Pick<Rule, 'id' | 'jurisdiction' | 'statute' | 'article' | 'severity' | 'texts'>;
  readonly found: RuleFinding | NotEvaluated;
  readonly severity: Severity;
}

/** The law as a list of dated rules. Immutable; every judgement is made for a date. */
export class RuleBook {
  /** Changes whenever a rule, a date or a figure does. Stored with each evaluation, so that a replay knows it reads the same law. */
  readonly version: string;
  private readonly catalogues: ReadonlyMap<string, MessageCatalogue>;
  private readonly turns = new Map<string, readonly LegalDate[]>();

  /**
   * @param digest a hash of text as a short string; given from outside because domain code knows no cryptography.
   * @throws Error when two rules share an id.
   */
  constructor(
    readonly rules: readonly Rule[],
    digest: (text: string) => string,
  ) {
    const ids = rules.map((rule) => rule.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice) throw new Error(`rule declared twice: ${twice}`);
    this.catalogues = new Map(rules.map((rule) => [rule.id, catalogueOf(rule)]));
    this.version = digest(contentsOf(rules));
  }

  inForce(date: LegalDate): Rule[] {
    return this.rules.filter((rule) => isInForce(rule, date));
  }

  /** Whether the book knows anything of this kind in that jurisdiction, on any date. */
  knows(kind: CheckKind, jurisdiction: Jurisdiction): boolean {
    return this.rules.some((rule) => judges(rule, kind) && rule.jurisdiction === jurisdiction);
  }

  /**
   * Judges by every rule of the jurisdiction in force on `date`.
   * @returns findings, gravest first; the order of the rules in the book does not matter.
   */
  evaluate<Kind extends CheckKind>(
    kind: Kind,
    jurisdiction: Jurisdiction,
    input: CheckInputs[Kind],
    date: LegalDate,
  ): Finding[] {
    return this.find(kind, jurisdiction, input, date)
      .map((found) => this.word(found))
      .sort(byGravityThenPlace);
  }

  /** As `evaluate`, in the order of the book and not yet put into words, which costs far more than judging. */
  find<Kind extends CheckKind>(
    kind: Kind,
    jurisdiction: Jurisdiction,
    input: CheckInputs[Kind],
    date: LegalDate,
  ): Unworded[] {
    return this.rules
      .filter(
        (rule): rule is RuleOf<Kind> & Rule =>
          judges(rule, kind) && rule.jurisdiction === jurisdiction && isInForce(rule, date),
      )
      .flatMap((rule) => rule.check(input, date).map((found) => ({ rule, found, severity: severityOf(rule, found) })));
  }

  /**
   * Days after `after`, up to `until`, on which this law may come to say something else: a rule begins or has ended, or a figure of
   * one is dated so. In order. Between two of them the same input is judged alike, but for rules that look ahead by themselves.
   */
  turningPoints(
    kind: CheckKind,
    jurisdiction: Jurisdiction,
    { after, until }: { readonly after: LegalDate; readonly until: LegalDate },
  ): LegalDate[] {
    const key = `${kind} ${jurisdiction}`;
    let days = this.turns.get(key);
    if (!days) {
      const rules = this.rules.filter((rule) => judges(rule, kind) && rule.jurisdiction === jurisdiction);
      days = [...new Set(rules.flatMap(datesOf))].sort();
      this.turns.set(key, days);
    }
    return days.filter((day) => after < day && day <= until);
  }

  /** The rules in force on a date, or all of them, as readers of the book see them. */
  describe(date?: LegalDate): RuleDescription[] {
    return (date === undefined ? this.rules : this.inForce(date)).map((rule) => ({
      id: rule.id,
      jurisdiction: rule.jurisdiction,
      statute: rule.statute,
      article: rule.article,
      severity: rule.severity,
      validFrom: rule.validFrom,
      validTo: rule.validTo,
      verified: rule.verified,
      source: rule.source,
      title: rule.texts.title,
    }));
  }

  word({ rule, found, severity }: Unworded): Finding {
    const { params = {}, dates = {}, words = {}, span } = found as RuleFinding;
    const unjudged = found.code === notEvaluatedCode;
    const catalogue = unjudged ? bookCatalogue : this.catalogues.get(rule.id)!;
    const names = unjudged
      ? { rule: rule.texts.title, field: fieldNames[found.field] }
      : { ...words, ...datesInWords(dates) };
    return {
      ruleId: rule.id,
      jurisdiction: rule.jurisdiction,
      statute: rule.statute,
      article: rule.article,
      severity,
      field: found.field,
      params: { ...params, ...dates },
      text: inAllLocales(catalogue, `${found.code}.text`, params, names),
      repair: inAllLocales(catalogue, `${found.code}.repair`, params, names),
      ...(span && { span }),
    };
  }
}

/** @throws Error for a finding that is graver than its rule. */
function severityOf({ id, severity: gravest }: Pick<Rule, 'id' | 'severity'>, found: RuleFinding | NotEvaluated) {
  if (found.code === notEvaluatedCode) return isGraver('REVIEW', gravest) ? gravest : 'REVIEW';
  const { severity = gravest } = found as RuleFinding;
  if (isGraver(severity, gravest)) throw new Error(`a finding of ${id} is graver than the rule`);
  return severity;
}

/** An offer contains all that a posting does. */
const judges = (rule: Rule, kind: CheckKind) => rule.kind === kind || (kind === 'offer' && rule.judgesOffers === true);

const isInForce = (rule: Pick<Rule, 'validFrom' | 'validTo'>, date: LegalDate) =>
  (rule.validFrom === null || rule.validFrom <= date) && (rule.validTo === null || date <= rule.validTo);

const datesOf = ({ validFrom, validTo, figures }: Rule): LegalDate[] => [
  ...(validFrom ? [validFrom] : []),
  ...(validTo ? [addDays(validTo, 1)] : []),
  ...(JSON.stringify(figures ?? null).match(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g) ?? []),
];

function byGravityThenPlace(a: Finding, b: Finding): number {
  return (
    order[a.severity] - order[b.severity] ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.field, b.field) ||
    (a.span?.from ?? -1) - (b.span?.from ?? -1) ||
    compare(a.text.en, b.text.en)
  );
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inAllLocales(
  catalogue: MessageCatalogue,
  code: string,
  params: Readonly<Record<string, string | number>>,
  words: Readonly<Record<string, LocalizedText>>,
): LocalizedText {
  const inLocale = (locale: Locale) =>
    catalogue.format(locale, code, {
      ...params,
      ...Object.fromEntries(Object.entries(words).map(([name, word]) => [name, word[locale]])),
    });
  return Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)])) as Record<Locale, string>;
}

const dateFormats = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })]),
) as Record<Locale, Intl.DateTimeFormat>;

const datesInWords = (dates: Readonly<Record<string, LegalDate>>) =>
  Object.fromEntries(
    Object.entries(dates).map(([name, date]): [string, LocalizedText] => {
      const inLocale = (locale: Locale) => dateFormats[locale].format(new Date(`${date}T00:00:00Z`));
      return [name, { ja: inLocale('ja'), en: inLocale('en'), ko: inLocale('ko') }];
    }),
  );

const bookCatalogue = catalogueOf({ texts: { findings: { [notEvaluatedCode]: ruleBookTexts.notEvaluated } } });

function catalogueOf(rule: { readonly texts: Pick<Rule['texts'], 'findings'> }): MessageCatalogue {
  const inLocale = (locale: Locale) =>
    Object.fromEntries(
      Object.entries(rule.texts.findings).flatMap(([code, { text, repair }]) => [
        [`${code}.text`, text[locale]],
        [`${code}.repair`, repair[locale]],
      ]),
    );
  return new MessageCatalogue({ ja: inLocale('ja'), en: inLocale('en'), ko: inLocale('ko') });
}

function contentsOf(rules: readonly Rule[]): string {
  return rules
    .map(({ id, kind, jurisdiction, validFrom, validTo, severity, verified, revision = 1, figures = null }) =>
      JSON.stringify([id, kind, jurisdiction, validFrom, validTo, severity, verified, revision, figures]),
    )
    .sort()
    .join('\n');
}
