export { fromDateColumn, toDateColumn } from './calendar-columns.js';
export { defineContext, type ContextDefinition } from './define-context.js';
export { PlatformModule } from './platform.module.js';
