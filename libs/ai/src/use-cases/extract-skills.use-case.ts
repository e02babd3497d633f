import type { ExtractSkillsRoute, ReplyOf } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { findSkills } from '../domain/find-skills.js';

/** Goes up when the taxonomy or the matching changes what is found. */
export const extractorVersion = 'dictionary-1';

@Injectable()
export class ExtractSkills {
  /** @param text `from` and `to` of each skill count its UTF-16 units. */
  execute(text: string): ReplyOf<typeof ExtractSkillsRoute> {
    return { skills: findSkills(text), modelVersion: extractorVersion };
  }
}
