export { startStack } from './stack/stack.js';
export { demoPassword, demoSeed } from './demo-world/load-demo-world.js';
export { makeDemoWorld } from './demo-world/make-demo-world.js';
