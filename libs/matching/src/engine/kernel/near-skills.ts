import { skills } from '@iworkz/contracts';
import type { SkillKey } from '../../domain/facts.js';
import { SkillsInUse } from '../../domain/skill-coverage.js';
import type { KernelMemory } from './kernel-memory.js';
import { firstTextCode, rootAddress, rootTextChanges, rootTextCount } from './layout.js';
import type { SkillCodes } from './skill-codes.js';

export type Share = readonly [code: number, share: number];

/** Lists are kept for so many skills on each side; people and postings name the same ones again and again. */
const mostKept = 4096;

/** Which skills of rows a query's skills have to do with, as codes. Follows the texts in the memory before each query. */
export class NearSkills {
  private readonly inUse = new SkillsInUse();
  /** By entry: the text that stood there, and which of the texts there it was. */
  private readonly texts: ({ readonly skill: SkillKey; readonly generation: number } | undefined)[] = [];
  private changes = 0;
  private readonly asked = new Map<SkillKey, readonly Share[]>();
  private readonly held = new Map<SkillKey, readonly Share[]>();

  constructor(
    private readonly memory: KernelMemory,
    private readonly codes: SkillCodes,
  ) {
    for (const { id } of skills) this.inUse.add(id);
  }

  /** After rows may have changed. */
  readOn(): void {
    const { u32 } = this.memory;
    const changes = u32[(rootAddress + rootTextChanges) >>> 2]!;
    if (changes === this.changes) return;
    this.changes = changes;
    this.asked.clear();
    this.held.clear();
    const count = u32[(rootAddress + rootTextCount) >>> 2]!;
    for (let entry = 0; entry < count; entry += 1) {
      const generation = this.codes.generationOf(entry);
      const before = this.texts[entry];
      if (before?.generation === generation) continue;
      if (before) this.inUse.remove(before.skill);
      this.texts[entry] = undefined;
      if (generation === 0) continue;
      const skill = this.codes.keyOf(firstTextCode + entry);
      this.inUse.add(skill);
      this.texts[entry] = { skill, generation };
    }
  }

  /** The asked skills that a held one brings something of. */
  askedNear(held: SkillKey): readonly Share[] {
    return this.kept(this.asked, held, () => this.inUse.askedNear(held));
  }

  /** The held skills that bring something of an asked one. */
  heldNear(asked: SkillKey): readonly Share[] {
    return this.kept(this.held, asked, () => this.inUse.heldNear(asked));
  }

  private kept(
    lists: Map<SkillKey, readonly Share[]>,
    skill: SkillKey,
    find: () => ReadonlyMap<SkillKey, number>,
  ): readonly Share[] {
    const known = lists.get(skill);
    if (known) return known;
    const shares = [...find()].flatMap(([other, share]): Share[] => {
      const code = this.codes.find(other);
      return code === undefined ? [] : [[code, share]];
    });
    if (lists.size >= mostKept) lists.clear();
    lists.set(skill, shares);
    return shares;
  }
}
