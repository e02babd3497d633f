export { ErasedPersons } from './erased-person.js';
export { PersonalDataElsewhere, type ExportedElsewhere } from './personal-data-elsewhere.js';
export { PersonalDataHolder } from './personal-data-holder.js';
export type * from './personal-table.js';
export { openFields } from './person-key.js';
export { PersonKeys, PostgresPersonKeys, type PersonKeyState } from './person-keys.js';
export { closeBox, openBox, type BoxKey } from './sealed-box.js';
export type { LawfulKeep } from './table-sql.js';
