import type { Profile, ProfileContent } from '@iworkz/contracts';

export type SourcedField = Profile['sources'][number];

/** The field by which an entry of a list is known again when the list was reordered. */
const nameOfEntry = {
  experience: 'employer',
  education: 'school',
  certificates: 'name',
  skills: 'name',
  languages: 'language',
} as const;
type ListName = keyof typeof nameOfEntry;
const isListName = (name: string | undefined): name is ListName =>
  name !== undefined && Object.hasOwn(nameOfEntry, name);

/**
 * The sources that still hold after a person edited their profile: a field that was changed is theirs from then on, a
 * field that only moved within its list keeps its source under its new pointer.
 */
export function sourcesStillTrue(
  sources: readonly SourcedField[],
  before: ProfileContent,
  after: ProfileContent,
): SourcedField[] {
  const places = new Map<string, number | undefined>();
  const placeNow = (list: ListName | 'links', index: number): number | undefined => {
    const key = `${list}/${index}`;
    if (!places.has(key)) {
      const name = (entry: unknown) =>
        list === 'links' ? entry : (entry as Record<string, unknown> | undefined)?.[nameOfEntry[list]];
      const wanted = name(before[list][index]);
      // Equal names keep their order: the second "Acme" is looked for after the first.
      const rank = before[list].slice(0, index).filter((entry) => name(entry) === wanted).length;
      const same = after[list].flatMap((entry, at) => (name(entry) === wanted ? [at] : []));
      places.set(key, wanted === undefined ? undefined : same[rank]);
    }
    return places.get(key);
  };
  return sources.flatMap((source) => {
    const [, list, index, ...rest] = source.pointer.split('/');
    let pointer: string | undefined = source.pointer;
    if (isListName(list) || list === 'links') {
      const now = placeNow(list, Number(index));
      pointer = now === undefined ? undefined : ['', list, now, ...rest].join('/');
    }
    if (pointer === undefined || valueAt(before, source.pointer) !== valueAt(after, pointer)) return [];
    return [{ ...source, pointer }];
  });
}

/** The value at an RFC 6901 pointer; the members of a profile have no `~` or `/` in their names. */
export function valueAt(content: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], content);
}
