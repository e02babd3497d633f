import { EmailAddress, findSubdivision, YearMonth } from '@iworkz/contracts';
import { DraftUnderConstruction, heldText, type ReadResume } from './draft.js';
import { findLanguage, findLanguageLevel } from './languages.js';
import { splitName } from './person-name.js';

type Node = { readonly value: unknown; readonly pointer: string };

const escaped = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const at = (node: Node, key: string | number): Node => ({
  value:
    typeof node.value === 'object' && node.value !== null && Object.hasOwn(node.value, key)
      ? (node.value as Record<string | number, unknown>)[key]
      : undefined,
  pointer: `${node.pointer}/${escaped(key)}`,
});
const items = (node: Node, max: number): Node[] =>
  Array.isArray(node.value) ? node.value.slice(0, max).map((_, index) => at(node, index)) : [];

/** Levels in the words JSON Resume's own documentation and the wide-spread editors use. */
const skillLevels: readonly (readonly [RegExp, number])[] = [
  [/^(master|expert|エキスパート)$/i, 5],
  [/^(advanced|proficient|senior|上級)$/i, 4],
  [/^(intermediate|competent|中級)$/i, 3],
  [/^(basic|elementary|junior)$/i, 2],
  [/^(beginner|novice|初級)$/i, 1],
];

/**
 * Reads a JSON Resume 1.x document (jsonresume.org/schema). Members of a wrong type are passed over, since documents in the
 * wild bend the schema; unknown members too. What a profile has no place for (volunteering, awards, publications, projects,
 * references, interests, the picture) is not taken.
 * @param document parsed JSON.
 * @returns undefined when the document holds nothing of a JSON Resume.
 */
export function readJsonResume(document: unknown): ReadResume | undefined {
  const root: Node = { value: document, pointer: '' };
  const result = new DraftUnderConstruction();
  const { draft } = result;
  const note = (pointer: string, node: Node, confidence = 1) =>
    result.read(pointer, { kind: 'json', pointer: node.pointer, text: String(node.value) }, confidence);
  /** The node's text, noted as the source of `pointer`. */
  const take = (node: Node, pointer: string, max: number): string | null => {
    const text = heldText(node.value, max);
    if (text !== undefined) note(pointer, node);
    return text ?? null;
  };
  const takeMonth = (node: Node, pointer: string): string | null => {
    const month = typeof node.value === 'string' ? node.value.trim().slice(0, 7) : '';
    // "2014" alone names no month, and none is made up.
    if (!YearMonth.safeParse(month).success) return null;
    note(pointer, node);
    return month;
  };
  const takeLink = (node: Node) => {
    const url = heldText(node.value, 300);
    if (
      !url ||
      !/^https?:\/\//i.test(url) ||
      !URL.canParse(url) ||
      draft.links.includes(url) ||
      draft.links.length >= 20
    )
      return;
    note(`/links/${draft.links.length}`, node);
    draft.links.push(url);
  };

  const basics = at(root, 'basics');
  const name = at(basics, 'name');
  draft.name = splitName(heldText(name.value, 160) ?? '') ?? null;
  if (draft.name) {
    note('/name/family', name, draft.name.given ? 0.9 : 0.7);
    if (draft.name.given) note('/name/given', name, 0.9);
  }
  draft.headline = take(at(basics, 'label'), '/headline', 200);
  draft.summary = take(at(basics, 'summary'), '/summary', 5000);
  draft.phone = take(at(basics, 'phone'), '/phone', 40);
  const email = at(basics, 'email');
  const address = EmailAddress.safeParse(typeof email.value === 'string' ? email.value.trim() : undefined);
  if (address.success) {
    draft.email = address.data;
    note('/email', email);
  }
  takeLink(at(basics, 'url'));
  for (const profile of items(at(basics, 'profiles'), 20)) takeLink(at(profile, 'url'));
  readPlace();

  for (const work of items(at(root, 'work'), 60)) {
    const pointer = `/experience/${draft.experience.length}`;
    // 0.x documents say "company" where 1.x says "name".
    const employer = [at(work, 'name'), at(work, 'company')].find((node) => heldText(node.value, 200));
    if (!employer) continue;
    const told = [at(work, 'summary'), ...items(at(work, 'highlights'), 40)].filter((node) =>
      heldText(node.value, 4000),
    );
    for (const node of told) note(`${pointer}/summary`, node);
    draft.experience.push({
      employer: take(employer, `${pointer}/employer`, 200)!,
      title: take(at(work, 'position'), `${pointer}/title`, 200),
      start: takeMonth(at(work, 'startDate'), `${pointer}/start`),
      end: takeMonth(at(work, 'endDate'), `${pointer}/end`),
      summary: heldText(told.map((node) => heldText(node.value, 4000)).join('\n'), 4000) ?? null,
      industry: null,
    });
  }
  for (const school of items(at(root, 'education'), 30)) {
    const pointer = `/education/${draft.education.length}`;
    const institution = take(at(school, 'institution'), `${pointer}/school`, 200);
    if (!institution) continue;
    draft.education.push({
      school: institution,
      area: take(at(school, 'area'), `${pointer}/area`, 200),
      degree: take(at(school, 'studyType'), `${pointer}/degree`, 120),
      start: takeMonth(at(school, 'startDate'), `${pointer}/start`),
      end: takeMonth(at(school, 'endDate'), `${pointer}/end`),
    });
  }
  for (const certificate of items(at(root, 'certificates'), 60)) {
    const pointer = `/certificates/${draft.certificates.length}`;
    const title = take(at(certificate, 'name'), `${pointer}/name`, 200);
    if (!title) continue;
    draft.certificates.push({
      name: title,
      issuer: take(at(certificate, 'issuer'), `${pointer}/issuer`, 200),
      date: takeMonth(at(certificate, 'date'), `${pointer}/date`),
    });
  }
  for (const language of items(at(root, 'languages'), 30)) {
    const named = at(language, 'language');
    const fluency = at(language, 'fluency');
    const found = findLanguage(heldText(named.value, 80) ?? '');
    const level = findLanguageLevel(heldText(fluency.value, 200) ?? '');
    if (!found || !level || draft.languages.some((other) => other.language === found.code)) continue;
    const pointer = `/languages/${draft.languages.length}`;
    note(`${pointer}/language`, named);
    note(`${pointer}/level`, fluency, 0.8);
    draft.languages.push({ language: found.code, level });
  }
  for (const group of items(at(root, 'skills'), 100)) {
    const level = at(group, 'level');
    const word = heldText(level.value, 80) ?? '';
    readSkill(at(group, 'name'), skillLevels.find(([pattern]) => pattern.test(word))?.[1], level);
    // The level is the group's; what it says of a single keyword is not known.
    for (const keyword of items(at(group, 'keywords'), 100)) readSkill(keyword);
  }
  return result.isEmpty ? undefined : result;

  function readSkill(named: Node, level?: number, levelNode?: Node): void {
    const skill = heldText(named.value, 80);
    if (!skill || draft.skills.length >= 200 || draft.skills.some((other) => sameText(other.name, skill))) return;
    const pointer = `/skills/${draft.skills.length}`;
    note(`${pointer}/name`, named);
    if (level !== undefined && levelNode) note(`${pointer}/level`, levelNode, 0.8);
    draft.skills.push({ name: skill, level: level ?? null, years: null });
  }

  function readPlace(): void {
    const location = at(basics, 'location');
    const countryCode = at(location, 'countryCode');
    const region = at(location, 'region');
    const city = at(location, 'city');
    const named = (node: Node) => findSubdivision(heldText(node.value, 80) ?? '');
    const code = (heldText(countryCode.value, 10) ?? '').toUpperCase();
    const stated = /^[A-Z]{2}$/.test(code) ? code : undefined;
    const source = named(region) || stated !== 'KR' ? region : city;
    // Seoul and Busan are cities and subdivisions in one, so that documents state them as the city alone.
    const subdivision = named(source);
    const country = stated ?? subdivision?.country;
    if (!country) return;
    if (stated) note('/place/country', countryCode);
    else note('/place/country', region, 0.8);
    const within = subdivision?.country === country ? subdivision.code : null;
    if (within) note('/place/subdivision', source);
    draft.place = { country, subdivision: within, city: take(city, '/place/city', 120) };
  }
}

const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
