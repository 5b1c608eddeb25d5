import { deepFreeze } from './values/deep-freeze.js';

/** What can be wrong with a fact. */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'not-finite'
  | 'not-whole'
  | 'not-a-day'
  | 'not-a-month'
  | 'not-an-amount'
  | 'out-of-range'
  | 'unknown-value'
  | 'unknown-key'
  | 'duplicate'
  | 'not-ascending'
  | 'contradiction'
  | 'unreadable';

/** One thing wrong with the facts. */
export interface Issue {
  /** Where: keys and positions from the facts down. */
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
  /** What was expected, in a sentence. */
  readonly message: string;
  /** What came instead, shortened. */
  readonly received: string;
  /** Where two facts cannot both hold: the other one, and what it says. */
  readonly against?: { readonly path: readonly (string | number)[]; readonly value: string };
}

const longestPreview = 40;
const issuesInMessage = 20;

/** Line breaks and other control characters, written out: a message is one line. */
function onOneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}`,
  );
}

/** A short, safe description of anything. */
export function preview(value: unknown): string {
  if (typeof value === 'string') {
    const text = JSON.stringify(value.slice(0, longestPreview));
    return onOneLine(value.length > longestPreview ? `${text}…` : text);
  }
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'bigint') return 'a bigint';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    if (!Array.isArray(value)) return 'an object';
    const { length }: { readonly length: unknown } = value;
    // A proxy may give anything for its length, a long text as well.
    return typeof length === 'number' ? `an array of ${length}` : 'an unreadable object';
  } catch {
    return 'an unreadable object';
  }
}

/** Where an issue is, as one text: a key may be the caller's, and of any length. */
export function pathText(path: Issue['path']): string {
  return path.map((key) => onOneLine(String(key).slice(0, longestPreview))).join('.');
}

function line({ path, message, received }: Issue): string {
  const at = path.length === 0 ? 'facts' : pathText(path);
  return `${at}: ${message}; received ${received}`;
}

/**
 * The one error of the library: the facts, the edition or the rows cannot be what the rule asks for. It lists every
 * issue. To send it elsewhere, take `toJSON()`, since a structured clone of an error keeps its message alone.
 */
export class InvalidFactsError extends Error {
  override readonly name = 'InvalidFactsError';
  readonly code = 'INVALID_FACTS';
  /** The rule, statement or function that refused them. */
  readonly rule: string;
  /** Everything that is wrong, not only the first. */
  readonly issues: readonly Issue[];

  /** By its code, since each copy of the package has a class of its own: an error of one is one for all. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const isError = Object.prototype.toString.call(value) === '[object Error]';
    return isError && (value as { readonly code?: unknown }).code === 'INVALID_FACTS';
  }

  constructor(rule: string, issues: readonly Issue[]) {
    const lines = issues.slice(0, issuesInMessage).map(line);
    const more = issues.length > issuesInMessage ? [`and ${issues.length - issuesInMessage} more`] : [];
    super(`${rule}: ${[...lines, ...more].join(' | ')}`);
    this.rule = rule;
    this.issues = Object.freeze(issues.map((issue) => deepFreeze({ ...issue, path: [...issue.path] })));
  }

  /** What is worth sending: all but the stack. */
  toJSON(): Pick<InvalidFactsError, 'name' | 'code' | 'rule' | 'message' | 'issues'> {
    const { name, code, rule, message, issues } = this;
    return { name, code, rule, message, issues };
  }
}

// Every thrown one shares them: nobody's change of them may alter what others take for an error of the library. Outside
// the class, since a bundler gives a class that names itself another name.
Object.defineProperty(InvalidFactsError, 'name', { value: 'InvalidFactsError' });
for (const part of [InvalidFactsError.prototype, InvalidFactsError[Symbol.hasInstance], InvalidFactsError]) {
  Object.freeze(part);
}

/** Throws the one error, if there is anything to report. */
export function throwIfAny(issues: readonly Issue[], caller: string): void {
  if (issues.length > 0) throw new InvalidFactsError(caller, issues);
}
