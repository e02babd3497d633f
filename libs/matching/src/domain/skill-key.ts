import { findSkill, foldText } from '@iworkz/contracts';
import type { SkillKey } from './facts.js';

/** Of marks alone nothing is left when folded; then the name is kept as it is, so that no two such names are one skill. */
export function skillKey(name: string): SkillKey {
  return findSkill(name) ?? `text:${foldText(name) || name}`;
}
