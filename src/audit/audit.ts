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
export { type DueRange, type Payment, type ReconciledRow, reconcile } from './reconcile.js';
export { recordOf } from './record.js';
export { type Reconciliation, summarise } from './summarise.js';
export { type TimelineChange, type TimelineEntry, type TimelineRange, timeline } from './timeline.js';
