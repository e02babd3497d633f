import type { TestProject } from 'vitest/node';
import { OwnSystem } from './system.js';

/** One system for all suites that do not stop it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const system = await OwnSystem.start();
  project.provide('sharedSystemFolder', system.dataFolder);
  return () => system.stop();
}
