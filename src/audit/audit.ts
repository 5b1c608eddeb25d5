export type { FigureName, Unit } from '../engine/figures.js';
export type {
  DeterminationRecord,
  RecordedSource,
  RecordedWorking,
  Step,
  StepValue,
  TurningPoint,
} from '../engine/record.js';
export type { Operation, Relation } from '../engine/working.js';
export { recordOf } from './record.js';
