// Reads the marks of personal data in schema.prisma and writes them as a table that the platform acts on; what they mean stands in
// libs/platform/src/personal-data/personal-table.ts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sqlTypes = {
  String: 'text',
  Json: 'jsonb',
  Int: 'int',
  BigInt: 'bigint',
  Float: 'float8',
  Boolean: 'boolean',
  DateTime: 'timestamptz',
};
const scalar = /^(String|Int|BigInt|Float|Boolean|DateTime|Json|Bytes|Decimal)$/;

/** Models of a schema with their fields and the comments before them. Enough of Prisma's grammar for our schemas. */
function modelsOf(schema) {
  const models = [];
  let comments = [];
  let model;
  for (const raw of schema.split('\n')) {
    const line = raw.trim();
    if (!model) {
      const begin = /^model (\w+) \{$/.exec(line);
      if (begin) {
        model = { name: begin[1], table: begin[1], comments, fields: [], key: [] };
        comments = [];
      } else if (line.startsWith('///')) comments.push(line.slice(3).trim());
      else comments = [];
      continue;
    }
    if (line === '}') {
      models.push(model);
      model = undefined;
      continue;
    }
    const mapped = /^@@map\("(\w+)"\)/.exec(line);
    if (mapped) model.table = mapped[1];
    const key = /^@@id\(\[([^\]]+)\]/.exec(line);
    if (key) model.key = key[1].split(',').map((name) => name.trim().replace(/\(.*/, ''));
    const field = /^(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/.exec(line);
    if (!field || line.startsWith('//') || line.startsWith('@@')) continue;
    const [, name, type, list, optional, rest] = field;
    const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name;
    if (/(^|\s)@id(\s|$)/.test(rest)) model.key = [name];
    const relation = /@relation\([^)]*fields: \[(\w+)\], references: \[(\w+)\]/.exec(rest);
    const plain = scalar.test(type);
    model.fields.push({
      name,
      type,
      column,
      list: Boolean(list),
      optional: Boolean(optional),
      plain,
      relation,
      uuid: rest.includes('@db.Uuid'),
    });
  }
  return models;
}

/**
 * The marks of one schema.
 * @returns {{ tables: object[], problems: string[] }} problems: models without marks, and marks that name what is not there
 */
export function personalDataOf(schema) {
  const problems = [];
  const models = modelsOf(schema);
  const byName = new Map(models.map((model) => [model.name, model]));
  const tables = models.map((model) => {
    const say = (text) => problems.push(`${model.name}: ${text}`);
    const columnsOf = model.fields.filter(({ plain }) => plain);
    const columnOf = (name, of = model) => {
      const found = of.fields.find((field) => field.plain && field.name === name);
      if (!found) say(`there is no column ${name}`);
      return found;
    };
    const marked = (mark) =>
      model.comments.flatMap(
        (comment) => new RegExp(`^@${mark}(?:\\s+(.*))?$`).exec(comment)?.[1] ?? (comment === `@${mark}` ? '' : []),
      );
    const listed = (mark) => marked(mark).flatMap((names) => names.split(',').map((name) => name.trim()));
    const known = /^@(nobody|person|personal|secret|erase|blank|keep)(\s|$)/;
    for (const comment of model.comments)
      if (comment.startsWith('@') && !known.test(comment)) say(`what is ${comment}?`);

    const personal = listed('personal');
    const secret = listed('secret');
    for (const name of [...personal, ...secret]) columnOf(name);
    const nobody = marked('nobody').length > 0;
    const [whose, ...others] = marked('person');
    const [keep] = marked('keep');
    const ways = marked('erase');
    if (keep !== undefined && !(ways.length === 0 || ways[0] === 'columns')) say('is kept, and erased');
    if (keep !== undefined && ways.length === 0) ways.push('nothing');
    if (nobody && (whose !== undefined || personal.length + ways.length > 0))
      say('is about nobody, and about somebody');
    if (!nobody && whose === undefined) say('says neither @person nor @nobody');
    if (others.length > 0) say('names two people');
    if (whose !== undefined && ways.length !== 1) say('needs one @erase or @keep');

    const blanks = Object.fromEntries(
      marked('blank').map((text) => {
        const [, name, value] = /^(\w+) = (.*)$/.exec(text) ?? [];
        if (name === undefined) say(`@blank ${text} cannot be read`);
        else if (!personal.includes(name)) say(`@blank ${name} is not @personal`);
        return [name ?? '', value ?? ''];
      }),
    );
    return {
      model: model.name,
      table: model.table,
      key: model.key.map((name) => columnOf(name)?.column ?? name),
      columns: columnsOf.map(({ name, column, type, uuid }) => ({
        field: name,
        column,
        type: uuid ? 'uuid' : (sqlTypes[type] ?? 'text'),
        ...(personal.includes(name) ? { personal: true } : {}),
        ...(secret.includes(name) ? { secret: true } : {}),
      })),
      refersTo: [
        ...new Set(
          model.fields.flatMap(({ relation, type }) =>
            relation && type !== model.name ? [byName.get(type)?.table ?? type] : [],
          ),
        ),
      ],
      person: whose === undefined ? undefined : person(whose),
      erase: ways.length === 1 ? erasure(ways[0]) : undefined,
    };

    function person(text) {
      const [, name, via, when, value] = /^(\w+)(?: via (\w+))?(?: when (\w+) (?:is set|= (\S+)))?$/.exec(text) ?? [];
      if (name === undefined) return void say(`@person ${text} cannot be read`);
      const field = columnOf(name);
      const parent = via === undefined ? undefined : byName.get(via);
      if (via !== undefined && parent?.key.length !== 1) say(`${via} is no model with a key of one column`);
      return {
        column: field?.column ?? name,
        type: field?.uuid ? 'uuid' : 'text',
        ...(parent
          ? { via: { table: parent.table, key: parent.fields.find((each) => each.name === parent.key[0])?.column } }
          : {}),
        ...(when ? { when: { column: columnOf(when)?.column ?? when, value: value ?? null } } : {}),
      };
    }

    function erasure(way) {
      if (way === 'row') return { way: 'row' };
      if (way === 'by context') return { way: 'context' };
      if (way === 'nothing') return { way: 'keep', reason: keep };
      if (way !== 'columns') return void say(`@erase ${way} is no way to erase`);
      const blank = personal.map((name) => {
        const field = model.fields.find((each) => each.name === name);
        if (field && !field.optional && !(name in blanks)) say(`${name} cannot be null and has no @blank`);
        return [field?.column ?? name, blanks[name] ?? null];
      });
      if (blank.length === 0) say('has no @personal columns to empty');
      return { way: 'columns', blank: Object.fromEntries(blank), ...(keep === undefined ? {} : { reason: keep }) };
    }
  });
  return { tables, problems };
}

/**
 * Writes the marks of a context beside its client.
 * @returns {string[]} what is wrong with them; a spec keeps that empty, while a model that is still being written generates
 */
export function writePersonalData({ name, schemaFile, generated }) {
  const { tables, problems } = personalDataOf(readFileSync(schemaFile, 'utf8'));
  if (!existsSync(generated)) return problems;
  const file = join(generated, 'personal-data.ts');
  const text = `// Written by tools/prisma/personal-data.mjs from prisma/${name}/schema.prisma.
import type { PersonalTable } from '@iworkz/platform';

export const personalData: readonly PersonalTable[] = ${JSON.stringify(tables, null, 2)};
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return problems;
}
