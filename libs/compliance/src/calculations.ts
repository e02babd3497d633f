import { allCalculations } from './domain/calculations/all-calculations.js';
import { CaseEvaluator } from './domain/calculations/evaluate-cases.js';
import { documentCalculations } from './documents/document-calculations.js';
import { ruleChecks } from './domain/checks/rule-checks.js';
import { ruleBook } from './rule-book.js';

const evaluator = new CaseEvaluator([...allCalculations, ...ruleChecks(ruleBook), ...documentCalculations(ruleBook)]);

/** The calculations and the checks by rules by themselves, without services or a database. */
export const evaluateCases = (cases: readonly unknown[]) => evaluator.evaluateCases(cases);
export const listKinds = () => evaluator.listKinds();
export type { Case, CaseResult, KindDescription } from './domain/calculations/evaluate-cases.js';
