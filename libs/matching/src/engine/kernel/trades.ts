import { skills } from '@iworkz/contracts';
import { firstTextCode, heldTradeCount, tradeCount, wideTradeCount } from './layout.js';

/** The taxonomy is written trade by trade, so a stretch of it is skills that are asked together. Texts are a trade apart. */
const tradeOfMany = (code: number, count: number): number =>
  code < firstTextCode ? Math.floor((code * (count - 1)) / skills.length) : count - 1;

/** Of the taxonomy, about. */
export const skillsOfTrade = skills.length / (tradeCount - 1);
export const tradeOf = (code: number): number => tradeOfMany(code, tradeCount);
/** Skills that are held are told apart more finely: a bit each costs little. */
export const heldTradeOf = (code: number): number => tradeOfMany(code, heldTradeCount);

/** By which classes of candidates are told apart. */
export const wideTradeOf = (code: number): number => tradeOfMany(code, wideTradeCount);

/** The wide trade of most of these skills; 0 where there are none. */
export function mainWideTrade(held: readonly { readonly code: number }[]): number {
  const counts = new Uint8Array(wideTradeCount);
  for (const { code } of held) counts[wideTradeOf(code)]! += 1;
  return counts.indexOf(Math.max(...counts));
}

export interface TradeShare {
  readonly trade: number;
  /** Of all that is asked, by weight. */
  readonly share: number;
}

/** The three trades with the greatest weights. Nothing asked: no share of any trade. */
export function mainTrades(
  asked: readonly { readonly code: number; readonly weight: number }[],
): readonly [TradeShare, TradeShare, TradeShare] {
  const weights = new Float64Array(tradeCount);
  let sum = 0;
  for (const { code, weight } of asked) {
    weights[tradeOf(code)]! += weight;
    sum += weight;
  }
  const next = (): TradeShare => {
    let trade = 0;
    for (let other = 1; other < tradeCount; other += 1) if (weights[other]! > weights[trade]!) trade = other;
    const share = sum === 0 ? 0 : weights[trade]! / sum;
    weights[trade] = 0;
    return { trade, share };
  };
  return [next(), next(), next()];
}
