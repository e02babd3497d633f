import { UnknownJurisdiction, type WorkPermissionMark } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { jurisdictionOf } from './jurisdiction.js';
import type { Jurisdiction, LegalDate, WorkPermissionInput } from './rule.js';
import type { RuleBook, Unworded } from './rule-book.js';
import { blanketPermissionStatuses, unrestrictedStatuses, withoutStatus } from './rules/jp/status-groups.js';

export type Mark = Omit<WorkPermissionMark, 'jobId'>;
type State = Mark['state'];

/** Findings that are cured by another permission or a change of the status, as `rule code`. */
const curedByPermission: ReadonlySet<string> = new Set([
  'IMM-19 individual_permission',
  'IMM-19-FIT outside',
  'IMM-19-FIT bound',
]);

/**
 * What people still have to see to, which does not tell whether the status allows the work: proof of a degree, pledges of firms, the
 * card. Any other REVIEW leaves the question open.
 */
const aside: ReadonlySet<string> = new Set([
  'IMM-DEG relation',
  'IMM-DEG not_evaluated',
  'IMM-DISP pledges',
  'IMM-20 card_expired',
  'IMM-20 not_evaluated',
]);

/** Rules whose notes a person needs who takes permitted work: the hours that are left, and when the stay ends. */
const noted = ['IMM-28H', 'IMM-20'];
/** The rule that compares status and duties; cited where it finds nothing against them. */
const fitRule = 'IMM-19-FIT';

const order: readonly State[] = ['not_permitted', 'with_permission', 'unknown', 'permitted'];

/**
 * Whether a stated status permits a job, as of a day. A status that no rule forbids may still be refused at the offer, where a person
 * looks at the card: this tells beforehand, and binds nobody.
 * @param publishedIn decides the law of a job without a workplace.
 */
export function workPermissionMark(
  book: RuleBook,
  input: Pick<WorkPermissionInput, 'authorization' | 'job'>,
  date: LegalDate,
  publishedIn: Region,
): Mark {
  const law = lawOf(input, publishedIn);
  if (!law) return { state: 'unknown', unknownBecause: 'not_judged', basis: [] };
  const { authorization } = input;
  if (law === 'JP' && !authorization) return { state: 'unknown', unknownBecause: 'no_status', basis: [] };

  const found = book.find('work_permission', law, input, date);
  const state = worst(found);
  if (authorization && state === 'not_permitted' && mayGetBlanketPermission(authorization)) {
    // What is forbidden for the want of that permission alone is not forbidden; what it would not allow is.
    const permitted = { ...input, authorization: { ...authorization, outsideActivityPermission: true } };
    const still = forbidding(book.find('work_permission', law, permitted, date));
    const alike = ({ rule, found: { code } }: Unworded) =>
      still.some((each) => each.rule === rule && each.found.code === code);
    const basis = [...still, ...forbidding(found).filter((each) => !alike(each))];
    return { state: still.length > 0 ? 'not_permitted' : 'with_permission', basis: cite(book, basis) };
  }
  if (state !== 'permitted') {
    const basis = cite(
      book,
      found.filter((each) => stateOf(each) === state),
    );
    return { state, ...(state === 'unknown' ? { unknownBecause: 'not_judged' as const } : {}), basis };
  }
  const notes = found.filter(({ rule }) => noted.includes(rule.id));
  return { state, basis: [...fitOf(book, input), ...cite(book, notes)] };
}

/** @returns undefined for a country whose law the book does not hold. */
function lawOf({ job }: Pick<WorkPermissionInput, 'job'>, publishedIn: Region): Jurisdiction | undefined {
  try {
    return jurisdictionOf(job, publishedIn);
  } catch (error) {
    if (UnknownJurisdiction.is(error)) return undefined;
    throw error;
  }
}

const mayGetBlanketPermission = ({
  status,
  outsideActivityPermission,
}: NonNullable<WorkPermissionInput['authorization']>) =>
  !outsideActivityPermission && blanketPermissionStatuses.includes(status);

function stateOf({ rule, found, severity }: Unworded): State {
  const name = `${rule.id} ${found.code}`;
  if (severity === 'BLOCK') return 'not_permitted';
  if (curedByPermission.has(name)) return 'with_permission';
  return severity === 'REVIEW' && !aside.has(name) ? 'unknown' : 'permitted';
}

const forbidding = (found: readonly Unworded[]) => found.filter((each) => stateOf(each) === 'not_permitted');

function worst(found: readonly Unworded[]): State {
  const states = found.map(stateOf);
  return order.find((state) => states.includes(state)) ?? 'permitted';
}

function cite(book: RuleBook, found: readonly Unworded[]): Mark['basis'] {
  return found.map((each) => {
    const { ruleId, statute, article, text } = book.word(each);
    return { ruleId, statute, article, text };
  });
}

/** Those whom the Act limits in nothing need no article to work. */
function fitOf(book: RuleBook, { authorization }: Pick<WorkPermissionInput, 'authorization'>): Mark['basis'] {
  if (!authorization || [...withoutStatus, ...unrestrictedStatuses].includes(authorization.status)) return [];
  const rule = book.rules.find(({ id }) => id === fitRule);
  return rule ? [{ ruleId: rule.id, statute: rule.statute, article: rule.article, text: rule.texts.title }] : [];
}
