export { startStack } from './stack/stack.js';
