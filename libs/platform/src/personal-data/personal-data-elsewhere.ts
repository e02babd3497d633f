import type { PersonalDataExport } from '@iworkz/contracts';
import type { ContextClient } from '../messaging/context-database.js';

export interface ExportedElsewhere {
  readonly records: PersonalDataExport['records'];
  readonly files: PersonalDataExport['files'];
}

/**
 * What a context holds of people outside its tables, or in a form that the marks cannot say: files, snapshots, mails. A context
 * that has such things extends it and names the class in `defineContext`.
 */
export class PersonalDataElsewhere {
  /** @param db a transaction that sees the rows; reads only. */
  export(_db: ContextClient, _personId: string): Promise<ExportedElsewhere> {
    return Promise.resolve({ records: [], files: [] });
  }

  /**
   * Called in the transaction of the erasure, before any row goes. What it does outside the database must bear that the
   * transaction fails and all is done again.
   */
  erase(_db: ContextClient, _personId: string): Promise<readonly { readonly what: string; readonly count: number }[]> {
    return Promise.resolve([]);
  }

  /** Called once the rows are gone; when the process dies before, the erasure is repeated and with it this. */
  afterErasure(_personId: string): Promise<void> {
    return Promise.resolve();
  }
}
