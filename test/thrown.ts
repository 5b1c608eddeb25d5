import { InvalidFactsError, type Issue } from '../src/index.js';

/** The error of a call that is refused; any other goes through. */
export function errorOf(call: () => unknown): InvalidFactsError {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidFactsError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The issues of a call, none where it is not refused; any other error goes through. */
export function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidFactsError) return error.issues;
    throw error;
  }
  return [];
}
