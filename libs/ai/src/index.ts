export { AiContext } from './ai.context.js';
