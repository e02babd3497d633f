import { skills } from '@iworkz/contracts';
import type { SkillKey } from '../../domain/facts.js';
import type { KernelMemory, KernelSpace } from './kernel-memory.js';
import {
  firstTextCode,
  rootAddress,
  rootTextCapacity,
  rootTextChanges,
  rootTextCount,
  rootTextFree,
  rootTextLive,
  rootTextTable,
  rootTexts,
  rootTextsCapacity,
  skillCodeBits,
  textBytes,
} from './layout.js';

const codeOfTaxonomy: ReadonlyMap<SkillKey, number> = new Map(skills.map(({ id }, index) => [id, index]));
if (skills.length > firstTextCode) throw new RangeError('The taxonomy has more skills than there are codes for it');

const mostTexts = 2 ** skillCodeBits - firstTextCode;
const gone = 0xffffffff;
const root = rootAddress >>> 2;
const tableAt = root + (rootTextTable >>> 2);
const capacityAt = root + (rootTextCapacity >>> 2);
const textsAt = root + (rootTexts >>> 2);
const textsCapacityAt = root + (rootTextsCapacity >>> 2);
const countAt = root + (rootTextCount >>> 2);
const freeAt = root + (rootTextFree >>> 2);
const changesAt = root + (rootTextChanges >>> 2);
const liveAt = root + (rootTextLive >>> 2);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
// Words of a text's entry.
const address = 0;
const length = 1;
const uses = 2;
const hash = 3;
/** Which text it is of all that ever came; 0: none any more. */
const generation = 4;

const bytesTaken = (text: number): number => Math.max(64, Math.ceil(text / 64) * 64);

/** FNV-1a. */
function hashOf(bytes: Uint8Array): number {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

/**
 * Numbers for skills: those of the taxonomy by their place in it, texts that it does not know by an entry in the memory,
 * compared byte by byte, so that a number stands for one text and nothing else.
 */
export class SkillCodes {
  constructor(protected readonly memory: KernelMemory) {}

  /** @returns undefined for a text that no row of the index has. */
  find(skill: SkillKey): number | undefined {
    const code = codeOfTaxonomy.get(skill);
    if (code !== undefined) return code;
    const bytes = encoder.encode(skill);
    const entry = this.entryOf(bytes, hashOf(bytes));
    return entry < 0 ? undefined : firstTextCode + entry;
  }

  /** Tells whether an entry still has the text that it had: 0 for none, and no number comes twice. */
  generationOf(entry: number): number {
    return this.memory.u32[this.entryAt(entry) + generation]!;
  }

  keyOf(code: number): SkillKey {
    if (code < firstTextCode) return skills[code]!.id;
    const { u8, u32 } = this.memory;
    const at = this.entryAt(code - firstTextCode);
    // A copy: a decoder takes no shared memory.
    return decoder.decode(u8.slice(u32[at + address]!, u32[at + address]! + u32[at + length]!));
  }

  protected entryAt(entry: number): number {
    return (this.memory.u32[textsAt]! >>> 2) + entry * (textBytes >>> 2);
  }

  protected entryOf(bytes: Uint8Array, hashed: number): number {
    const { u32 } = this.memory;
    const capacity = u32[capacityAt]!;
    if (capacity === 0) return -1;
    const table = u32[tableAt]! >>> 2;
    for (let at = hashed & (capacity - 1); ; at = (at + 1) & (capacity - 1)) {
      const found = u32[table + at]!;
      if (found === 0) return -1;
      if (found !== gone && this.isAt(found - 1, bytes, hashed)) return found - 1;
    }
  }

  private isAt(entry: number, bytes: Uint8Array, hashed: number): boolean {
    const { u8, u32 } = this.memory;
    const at = this.entryAt(entry);
    if (u32[at + hash] !== hashed || u32[at + length] !== bytes.length) return false;
    const start = u32[at + address]!;
    return bytes.every((byte, index) => u8[start + index] === byte);
  }
}

/** The same for the one who writes: texts come with the first row that has them and go with the last. */
export class WritableSkillCodes extends SkillCodes {
  private entered: number;

  constructor(
    memory: KernelMemory,
    private readonly space: KernelSpace,
  ) {
    super(memory);
    // How many places of an older table are taken is not kept: full, so that the next new text makes it anew.
    this.entered = memory.u32[capacityAt]!;
  }

  /** @throws RangeError when rows have more than a million different texts */
  take(skill: SkillKey): number {
    const code = codeOfTaxonomy.get(skill);
    if (code !== undefined) return code;
    const bytes = encoder.encode(skill);
    const hashed = hashOf(bytes);
    let entry = this.entryOf(bytes, hashed);
    if (entry < 0) entry = this.add(bytes, hashed);
    this.memory.u32[this.entryAt(entry) + uses]! += 1;
    return firstTextCode + entry;
  }

  release(code: number): void {
    if (code < firstTextCode) return;
    const { u32 } = this.memory;
    const entry = code - firstTextCode;
    const at = this.entryAt(entry);
    u32[at + uses]! -= 1;
    if (u32[at + uses]! > 0) return;
    const capacity = u32[capacityAt]!;
    const table = u32[tableAt]! >>> 2;
    let place = u32[at + hash]! & (capacity - 1);
    while (u32[table + place] !== entry + 1) place = (place + 1) & (capacity - 1);
    u32[table + place] = gone;
    // Not only given back: what a person wrote goes with them, also out of the snapshot.
    this.memory.u8.fill(0, u32[at + address]!, u32[at + address]! + u32[at + length]!);
    this.space.give(u32[at + address]!, bytesTaken(u32[at + length]!));
    u32[at + address] = u32[freeAt]!;
    u32[freeAt] = entry + 1;
    u32[at + generation] = 0;
    u32[changesAt]! += 1;
    u32[liveAt]! -= 1;
  }

  private add(bytes: Uint8Array, hashed: number): number {
    const entry = this.newEntry();
    const start = this.space.take(bytesTaken(bytes.length));
    const { u8, u32 } = this.memory;
    u8.set(bytes, start);
    u32[changesAt]! += 1;
    u32.set([start, bytes.length, 0, hashed, u32[changesAt]!], this.entryAt(entry));
    u32[liveAt]! += 1;
    this.enter(entry, hashed);
    return entry;
  }

  private newEntry(): number {
    const { u32 } = this.memory;
    const free = u32[freeAt]!;
    if (free > 0) {
      u32[freeAt] = u32[this.entryAt(free - 1) + address]!;
      return free - 1;
    }
    const count = u32[countAt]!;
    if (count === mostTexts) throw new RangeError('The index holds as many different unknown skills as it can');
    if (count === u32[textsCapacityAt]) this.growTexts(Math.max(64, 2 * count));
    // Growing may have replaced the views.
    this.memory.u32[countAt] = count + 1;
    return count;
  }

  private growTexts(capacity: number): void {
    const before = this.memory.u32[textsAt]!;
    const bytes = this.memory.u32[textsCapacityAt]! * textBytes;
    const texts = this.space.take(capacity * textBytes);
    const { u8, u32 } = this.memory;
    u8.copyWithin(texts, before, before + bytes);
    if (bytes > 0) this.space.give(before, bytes);
    u32[textsAt] = texts;
    u32[textsCapacityAt] = capacity;
    this.rebuild(2 * capacity);
  }

  private rebuild(capacity: number): void {
    const before = this.memory.u32[tableAt]!;
    const bytes = this.memory.u32[capacityAt]! * 4;
    const table = this.space.take(capacity * 4);
    if (bytes > 0) this.space.give(before, bytes);
    const { u32 } = this.memory;
    u32[tableAt] = table;
    u32[capacityAt] = capacity;
    for (let entry = 0; entry < u32[countAt]!; entry += 1) {
      const at = this.entryAt(entry);
      if (u32[at + uses]! > 0) this.place(entry, u32[at + hash]!);
    }
    this.entered = u32[liveAt]!;
  }

  private enter(entry: number, hashed: number): void {
    // Places of texts that went away are not used again before the table is made anew, which must happen in time.
    this.entered += 1;
    if (this.entered * 4 > this.memory.u32[capacityAt]! * 3) {
      this.rebuild(this.memory.u32[capacityAt]!);
    }
    this.place(entry, hashed);
  }

  private place(entry: number, hashed: number): void {
    const { u32 } = this.memory;
    const capacity = u32[capacityAt]!;
    const table = u32[tableAt]! >>> 2;
    let at = hashed & (capacity - 1);
    while (u32[table + at] !== 0) at = (at + 1) & (capacity - 1);
    u32[table + at] = entry + 1;
  }
}
