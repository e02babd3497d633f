import { findSkill, ProfileContent, type ExtractedField, type ResumeDraft } from '@iworkz/contracts';
import type { SourcedField } from './source-places.js';

export interface Adoption {
  readonly content: ProfileContent;
  /** Of the fields that were taken, pointing into `content`. */
  readonly sources: SourcedField[];
  readonly changed: boolean;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
const skillKey = (name: string) => findSkill(name) ?? folded(name);
const maxItems = { links: 20, skills: 200, languages: 30, experience: 60, education: 30, certificates: 60 } as const;

/**
 * Takes from a CV what the profile lacks: empty fields are filled, entries the lists do not hold are added after those they
 * do. Nothing a person wrote is changed, and the name stays the account's. Adopting the same CV again changes nothing.
 */
export function adoptDraft(
  content: ProfileContent,
  resume: { readonly id: string; readonly draft: ResumeDraft; readonly fields: readonly ExtractedField[] },
): Adoption {
  const { draft } = resume;
  const next = structuredClone(content);
  const sources: SourcedField[] = [];
  let changed = false;
  /** Records the sources of `from` and of all below it, as sources of `to`. */
  const took = (from: string, to = from) => {
    changed = true;
    for (const field of resume.fields) {
      if (field.pointer !== from && !field.pointer.startsWith(`${from}/`)) continue;
      sources.push({ ...field, pointer: to + field.pointer.slice(from.length), resumeId: resume.id });
    }
  };

  for (const name of ['headline', 'summary', 'phone'] as const) {
    const value = ProfileContent.shape[name].safeParse(draft[name]);
    if (next[name] !== null || !value.success || value.data === null) continue;
    next[name] = value.data;
    took(`/${name}`);
  }
  if (next.place === null && draft.place) {
    next.place = draft.place;
    took('/place');
  }
  if (
    draft.name &&
    folded(draft.name.family) === folded(next.name.family) &&
    folded(draft.name.given) === folded(next.name.given)
  ) {
    for (const reading of ['familyKana', 'givenKana'] as const) {
      if (next.name[reading] !== undefined || draft.name[reading] === undefined) continue;
      next.name[reading] = draft.name[reading];
      took(`/name/${reading}`);
    }
  }

  addMissing(
    'links',
    (link) => folded(link),
    (link) => ProfileContent.shape.links.safeParse([link]).success,
  );
  addMissing('skills', (skill) => skillKey(skill.name));
  addMissing('languages', (language) => language.language);
  addMissing('experience', ({ employer, start, title }) => `${folded(employer)} ${start ?? folded(title ?? '')}`);
  addMissing('education', ({ school, degree, area }) => `${folded(school)} ${folded(degree ?? area ?? '')}`);
  addMissing('certificates', ({ name }) => folded(name));

  return { content: ProfileContent.parse(next), sources, changed };

  function addMissing<List extends keyof typeof maxItems>(
    list: List,
    keyOf: (entry: ResumeDraft[List][number]) => string,
    fits: (entry: ResumeDraft[List][number]) => boolean = () => true,
  ): void {
    const held = next[list] as ResumeDraft[List][number][];
    const keys = new Set(held.map(keyOf));
    for (const [index, entry] of (draft[list] as ResumeDraft[List][number][]).entries()) {
      const key = keyOf(entry);
      if (keys.has(key) || held.length >= maxItems[list] || !fits(entry)) continue;
      keys.add(key);
      took(`/${list}/${index}`, `/${list}/${held.length}`);
      held.push(entry);
    }
  }
}
