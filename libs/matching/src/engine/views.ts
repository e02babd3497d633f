import type { Weights } from '../domain/match.js';
import { areDefault } from '../domain/weights.js';
import type { GivenWeights, ViewWeights } from './match-index.js';

/** By which weights each candidate looks at jobs: what they chose goes before what is given. */
export class Views {
  private readonly chosen = new Map<string, ViewWeights>();
  private given: GivenWeights | undefined;

  get allAreDefault(): boolean {
    return this.chosen.size === 0 && !this.given;
  }

  choose(candidateId: string, weights: Weights | undefined): void {
    if (weights) this.chosen.set(candidateId, { weights, version: null });
    else this.chosen.delete(candidateId);
  }

  give(given: GivenWeights | undefined): void {
    this.given = given;
  }

  /** @returns undefined for the default weights. */
  of(candidateId: string): ViewWeights | undefined {
    const view = this.chosen.get(candidateId) ?? this.given?.(candidateId);
    return view && !areDefault(view.weights) ? view : undefined;
  }
}
