import type { KeptReason } from '@iworkz/contracts';

/**
 * What the marks of a model in schema.prisma say of personal data, as `tools/prisma/personal-data.mjs` reads them:
 *
 *     @nobody                       no row is about a person
 *     @person <field>               whose row it is; with `via <Model>`: of whomever the row that the field refers to is, with
 *                                   `when <field> = <value>` or `when <field> is set`: only such rows are about a person
 *     @personal <field>, ...        fields with content about the person
 *     @secret <field>, ...          left out of exports: hashes of passwords and tokens
 *     @erase row                    erasure deletes the row
 *     @erase columns                erasure empties the @personal fields: null, or what `@blank <field> = <value>` says
 *     @erase by context             the context's own `PersonalDataElsewhere` does it
 *     @keep <reason>                erasure leaves the row; with `@erase columns` without its @personal fields
 */
export interface PersonalTable {
  readonly model: string;
  readonly table: string;
  /** Names of the primary key's columns. */
  readonly key: readonly string[];
  readonly columns: readonly PersonalColumn[];
  /** Tables that rows of this one refer to: emptied after it. */
  readonly refersTo: readonly string[];
  /** Absent: the table is about nobody. */
  readonly person?: PersonReference;
  readonly erase?: ErasureOfTable;
}

export interface PersonalColumn {
  readonly field: string;
  readonly column: string;
  /** In SQL. */
  readonly type: string;
  readonly personal?: true;
  readonly secret?: true;
}

export interface PersonReference {
  readonly column: string;
  /** Of the column: an id, or text that is an id or `user:<id>`. */
  readonly type: 'uuid' | 'text';
  /** The table whose key the column refers to. */
  readonly via?: { readonly table: string; readonly key: string };
  readonly when?: { readonly column: string; readonly value: string | null };
}

export type ErasureOfTable =
  | { readonly way: 'row' }
  | { readonly way: 'columns'; readonly blank: Readonly<Record<string, string | null>>; readonly reason?: KeptReason }
  | { readonly way: 'context' }
  | { readonly way: 'keep'; readonly reason: KeptReason };
