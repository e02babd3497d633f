export { KernelColumns, type ColumnsDescriptor } from './kernel-columns.js';
export { KernelMatchIndex } from './kernel-match-index.js';
export { KernelQueries } from './kernel-queries.js';
export { startKernel } from './kernel-module.js';
