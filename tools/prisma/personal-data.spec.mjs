import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contexts } from './contexts.mjs';
import { personalDataOf } from './personal-data.mjs';

describe('the marks of personal data', () => {
  it.each(contexts())(
    'of $name say of every model whose it is or that it is nobody’s, by columns that there are',
    ({ schemaFile }) => {
      const { tables, problems } = personalDataOf(readFileSync(schemaFile, 'utf8'));
      expect(problems).toEqual([]);
      expect(tables.length).toBeGreaterThan(0);
      // A model that this reader does not see would be in nobody's export.
      expect(tables).toHaveLength(readFileSync(schemaFile, 'utf8').match(/^model /gm).length);
    },
  );
});

const model = (
  marks,
  fields = 'id String @id @db.Uuid\n  ownerId String @map("owner_id") @db.Uuid\n  note String?\n  title String',
) => `${marks.map((mark) => `/// @${mark}\n`).join('')}model Thing {\n  ${fields}\n\n  @@map("thing")\n}\n`;

describe('the reader of marks', () => {
  it('knows columns by their names in the database', () => {
    const { tables } = personalDataOf(model(['person ownerId', 'personal note', 'secret title', 'erase row']));
    expect(tables).toMatchObject([
      {
        model: 'Thing',
        table: 'thing',
        key: ['id'],
        person: { column: 'owner_id', type: 'uuid' },
        erase: { way: 'row' },
      },
    ]);
    expect(tables[0].columns).toContainEqual({ field: 'note', column: 'note', type: 'text', personal: true });
    expect(tables[0].columns).toContainEqual({ field: 'title', column: 'title', type: 'text', secret: true });
  });

  it('follows a row to the row that says whose it is', () => {
    const parent = '/// @person id\n/// @erase row\nmodel Owner {\n  id String @id @db.Uuid\n  @@map("owner")\n}\n';
    const fields =
      'id BigInt @id\n  ownerId String @map("owner_id") @db.Uuid\n  owner Owner @relation(fields: [ownerId], references: [id])';
    const { tables, problems } = personalDataOf(parent + model(['person ownerId via Owner', 'erase row'], fields));
    expect(problems).toEqual([]);
    expect(tables[1]).toMatchObject({
      refersTo: ['owner'],
      person: { column: 'owner_id', via: { table: 'owner', key: 'id' } },
    });
  });

  it.each([
    ['no word of whose it is', [], 'neither @person nor @nobody'],
    ['nobody and somebody', ['nobody', 'person ownerId', 'erase row'], 'about nobody, and about somebody'],
    ['a column that is not there', ['person ownerId', 'personal notes', 'erase row'], 'there is no column notes'],
    ['a person that is not there', ['person owner', 'erase row'], 'there is no column owner'],
    ['no way to erase', ['person ownerId'], 'needs one @erase or @keep'],
    ['two ways to erase', ['person ownerId', 'erase row', 'erase columns'], 'needs one @erase or @keep'],
    ['a row that is kept and erased', ['person ownerId', 'erase row', 'keep legal-hold'], 'is kept, and erased'],
    ['a column that cannot be emptied', ['person ownerId', 'personal title', 'erase columns'], 'title cannot be null'],
    ['a word that it does not know', ['nobody', 'forget all'], 'what is @forget all?'],
  ])('complains of %s', (_, marks, complaint) => {
    expect(personalDataOf(model(marks)).problems).toEqual([expect.stringContaining(complaint)]);
  });
});
