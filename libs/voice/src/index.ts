export { VoiceContext } from './voice.context.js';
