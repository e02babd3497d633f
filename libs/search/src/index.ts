export { SearchContext } from './search.context.js';
