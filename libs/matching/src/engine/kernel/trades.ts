import { skills } from '@iworkz/contracts';
import { firstTextCode, tradeCount, tradeParts } from './layout.js';

const ofTaxonomy = tradeCount - 1;

/** The taxonomy is written trade by trade, so a stretch of it is skills that are asked together. Texts are a trade apart. */
export function tradeOf(code: number): number {
  return code < firstTextCode ? Math.floor((code * ofTaxonomy) / skills.length) : ofTaxonomy;
}

export interface TradeShares {
  readonly first: number;
  readonly second: number;
  /** In fifteenths, rounded down. */
  readonly firstShare: number;
  readonly secondShare: number;
}

/** The two trades with the greatest weights, and their shares of all. Nothing asked: no share of any trade. */
export function tradeShares(asked: readonly { readonly code: number; readonly weight: number }[]): TradeShares {
  const weights = new Float64Array(tradeCount);
  let sum = 0;
  for (const { code, weight } of asked) {
    weights[tradeOf(code)]! += weight;
    sum += weight;
  }
  if (sum === 0) return { first: 0, second: 0, firstShare: 0, secondShare: 0 };
  const order = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!);
  const shareOf = (trade: number): number => Math.floor((weights[trade]! / sum) * tradeParts);
  return { first: order[0]!, second: order[1]!, firstShare: shareOf(order[0]!), secondShare: shareOf(order[1]!) };
}
