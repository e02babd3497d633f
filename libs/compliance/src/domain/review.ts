import {
  OwnPosting,
  ReviewOutdated,
  ReviewStateForbids,
  SecondPersonNeeded,
  type Finding,
  type ReviewAction,
  type ReviewState,
} from '@iworkz/contracts';

/** What decides who may do what with a finding. */
export interface ReviewFacts {
  readonly state: ReviewState;
  readonly severity: Finding['severity'];
  readonly companyId: string;
  readonly ruleBookVersion: string;
  /** The employer's member who asked for the review. */
  readonly requestedBy: string | null;
  readonly proposedBy: string | null;
}

export interface Reviewer {
  readonly userId: string;
  readonly companyId: string | undefined;
}

const from: Readonly<Record<ReviewAction, readonly ReviewState[]>> = {
  confirm: ['open'],
  override: ['open', 'confirmed'],
  approve: ['proposed'],
  reject: ['proposed'],
  retire: ['open', 'confirmed', 'overridden'],
};
/** What only somebody without a part in it may do. */
const judging: readonly ReviewAction[] = ['confirm', 'override', 'approve'];
/** What would be honoured by nothing if the finding is of another rule book. */
const binding: readonly ReviewAction[] = ['override', 'approve'];

/** Nothing to decide on any more, or nothing yet decided: what the re-check may put away by itself. */
export const undecided = ['open', 'confirmed', 'proposed'] as const satisfies readonly ReviewState[];

/**
 * What stands in the way of an action; undefined when it may be done.
 * @param ruleBookVersion of the book that judges now.
 */
export function refusalOf(action: ReviewAction, review: ReviewFacts, reviewer: Reviewer, ruleBookVersion: string) {
  if (reviewer.companyId === review.companyId) return OwnPosting({});
  if (!from[action].includes(review.state)) return ReviewStateForbids({ state: review.state });
  if (judging.includes(action) && reviewer.userId === review.requestedBy) return SecondPersonNeeded({});
  if (action === 'approve' && reviewer.userId === review.proposedBy) return SecondPersonNeeded({});
  if (binding.includes(action) && review.ruleBookVersion !== ruleBookVersion)
    return ReviewOutdated({ ruleBookVersion });
  return undefined;
}

export function actionsOf(review: ReviewFacts, reviewer: Reviewer, ruleBookVersion: string): ReviewAction[] {
  return (Object.keys(from) as ReviewAction[]).filter(
    (action) => refusalOf(action, review, reviewer, ruleBookVersion) === undefined,
  );
}

/** Where an action leads: what forbids a posting is let pass by two people, anything else by one. */
export function stateAfter(action: ReviewAction, severity: Finding['severity']): ReviewState {
  switch (action) {
    case 'confirm':
      return 'confirmed';
    case 'override':
      return severity === 'BLOCK' ? 'proposed' : 'overridden';
    case 'approve':
      return 'overridden';
    case 'reject':
      return 'open';
    case 'retire':
      return 'retired';
  }
}
