import { findSkill, foldText } from '@iworkz/contracts';
import type { SkillKey } from './facts.js';

export function skillKey(name: string): SkillKey {
  return findSkill(name) ?? `text:${foldText(name)}`;
}
