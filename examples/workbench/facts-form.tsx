import { useId } from 'preact/hooks';
import type { Edition, FactDescription, FieldDescription, Issue } from 'resident-pension-rules';
import { issueText } from 'resident-pension-rules/explain';
import { useBench } from './context.js';

type Path = readonly (string | number)[];

interface Shown {
  readonly field: FieldDescription;
  readonly path: Path;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly issues: readonly Issue[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const samePath = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at]);

function useWords(path: Path) {
  const { labels, w } = useBench();
  const key = path.findLast((part) => typeof part === 'string');
  const facts: Readonly<
    Record<
      string,
      { label: string; hint: string; entry?: string; absent?: string; options?: Readonly<Record<string, string>> }
    >
  > = labels.facts;
  const found = facts[String(key)] ?? { label: String(key), hint: '' };
  const last = path.at(-1);
  return { ...found, name: typeof last === 'number' ? w.entry(last + 1) : found.label };
}

/** What a rule says is wrong with a fact; what is only missing is no fault yet. */
function Faults({ id, issues, path }: { id: string; issues: readonly Issue[]; path: Path }) {
  const { language } = useBench();
  const here = issues.filter((issue) => samePath(issue.path, path) && issue.code !== 'missing');
  if (here.length === 0) return null;
  return (
    <p id={id} class="fault">
      {here.map((issue) => issueText(issue, language)).join(' ')}
    </p>
  );
}

const shownText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** What a text stands for: a number where the rule asks for one and it is one; else the text, for the rule to refuse. */
function factFrom(text: string, field: FieldDescription): unknown {
  if (text.trim() === '') return undefined;
  const isNumber = field.kind === 'count' || field.kind === 'year' || field.unit === 'CNY/year';
  return isNumber && /^-?\d{1,15}(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMonth = /^\d{4}-\d{2}$/;

/** How a text is asked for: with a picker where it is a day or a month, unless what is there is none. */
function inputType({ kind }: FieldDescription, value: unknown): 'date' | 'month' | 'text' {
  const isFilled = typeof value === 'string' && value !== '';
  if (kind === 'day') return isFilled && !isoDay.test(value) ? 'text' : 'date';
  if (kind === 'month') return isFilled && !isoMonth.test(value) ? 'text' : 'month';
  return 'text';
}

/** A day or a month in words. A picker writes it as the browser's own language does, so that 05/04 may be May or April. */
function inWords(value: unknown, type: 'date' | 'month', language: 'en' | 'zh-CN'): string {
  if (typeof value !== 'string' || value === '') return '';
  const locale = language === 'en' ? 'en-GB' : language;
  const day = type === 'date' ? ({ day: 'numeric' } as const) : {};
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', ...day, timeZone: 'UTC' });
  return format.format(new Date(`${type === 'date' ? value : `${value}-01`}T00:00:00Z`));
}

/** The tiers to choose from; of a range, its ends. */
function offeredTiers({ notice }: Edition): readonly number[] {
  const tiers = notice.contributionTier?.tiers ?? [];
  return 'step' in tiers ? [tiers.from, tiers.until] : tiers;
}

function TextControl({ field, path, value, onChange, issues }: Shown) {
  const { edition, language } = useBench();
  const { name, hint, entry } = useWords(path);
  const id = useId();
  const type = inputType(field, value);
  const isTier = field.unit === 'CNY/year';
  const asked = typeof path.at(-1) === 'number' ? entry : hint;
  const mode = { yuan: 'decimal', count: 'numeric', year: 'numeric' }[field.kind as string] as 'decimal' | undefined;
  const isWrong = issues.some((issue) => samePath(issue.path, path) && issue.code !== 'missing');
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type={type}
        {...(mode && { inputMode: mode })}
        {...(isTier && { list: `${id}-tiers` })}
        {...(type === 'date' && { min: '0001-01-01', max: '9999-12-31' })}
        disabled={value === null}
        value={shownText(value)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint ${id}-fault`}
        autocomplete="off"
        onInput={({ currentTarget }) => onChange(factFrom(currentTarget.value, field))}
      />
      {isTier && (
        <datalist id={`${id}-tiers`}>
          {offeredTiers(edition).map((tier) => (
            <option value={String(tier)} />
          ))}
        </datalist>
      )}
      <span id={`${id}-hint`} class="hint">
        {type === 'text' ? asked : inWords(value, type, language)}
      </span>
      <Faults id={`${id}-fault`} issues={issues} path={path} />
    </div>
  );
}

/** A few values side by side, none of them chosen at first. */
function Options({
  path,
  value,
  onChange,
  issues,
  options,
}: Shown & { options: readonly (readonly [unknown, string])[] }) {
  const { name, hint } = useWords(path);
  const id = useId();
  // What a rule adds to yes or no, such as of whom it is asked.
  const note = hint.split(/[；;]/).slice(1).join('');
  return (
    <fieldset class="field options" disabled={value === null}>
      <legend>{name}</legend>
      <div class="segments">
        {options.map(([option, label]) => (
          <label>
            <input type="radio" name={id} checked={value === option} onChange={() => onChange(option)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {note && <span class="hint">{note}</span>}
      <Faults id={`${id}-fault`} issues={issues} path={path} />
    </fieldset>
  );
}

function Checks({ field, path, value, onChange, issues }: Shown) {
  const { w } = useBench();
  const { name, options: names = {} } = useWords(path);
  const id = useId();
  const chosen = Array.isArray(value) ? (value as unknown[]) : undefined;
  const options = field.entry?.options ?? [];
  return (
    <fieldset class="field checks">
      <legend>{name}</legend>
      <label>
        <input
          type="checkbox"
          checked={chosen?.length === 0}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? [] : undefined)}
        />
        <span>{w.none}</span>
      </label>
      {options.map((option) => (
        <label>
          <input
            type="checkbox"
            checked={chosen?.includes(option) ?? false}
            onChange={({ currentTarget }) => {
              const others = (chosen ?? []).filter((one) => one !== option);
              const now = currentTarget.checked
                ? options.filter((one) => one === option || others.includes(one))
                : others;
              onChange(now.length > 0 ? now : undefined);
            }}
          />
          <span>{names[String(option)] ?? String(option)}</span>
        </label>
      ))}
      <Faults id={`${id}-fault`} issues={issues} path={path} />
    </fieldset>
  );
}

const blankEntry = ({ kind }: FieldDescription): unknown => (kind === 'record' ? {} : '');

function ListControl({ field, path, value, onChange, issues }: Shown) {
  const { w } = useBench();
  const { name, hint } = useWords(path);
  const id = useId();
  const entries = Array.isArray(value) ? (value as unknown[]) : [];
  const entry = field.entry as FieldDescription;
  return (
    <fieldset class="field list">
      <legend>{name}</legend>
      <span class="hint">{hint}</span>
      {entries.map((one, at) => (
        <div class="list-entry">
          <FactControl
            field={entry}
            path={[...path, at]}
            value={one}
            onChange={(now) => onChange(entries.with(at, now ?? ''))}
            issues={issues}
          />
          <button
            type="button"
            class="quiet"
            aria-label={`${w.remove} (${at + 1})`}
            onClick={() => onChange(entries.toSpliced(at, 1))}
          >
            {w.remove}
          </button>
        </div>
      ))}
      <div class="row">
        <button type="button" onClick={() => onChange([...entries, blankEntry(entry)])}>
          {w.add}
        </button>
        <label class="absent">
          <input
            type="checkbox"
            checked={Array.isArray(value) && entries.length === 0}
            onChange={({ currentTarget }) => onChange(currentTarget.checked ? [] : undefined)}
          />
          <span>{w.none}</span>
        </label>
      </div>
      <Faults id={`${id}-fault`} issues={issues} path={path} />
    </fieldset>
  );
}

function RecordControl({ field, path, value, onChange, issues }: Shown) {
  const { name } = useWords(path);
  const id = useId();
  const parts = isRecord(value) ? value : {};
  return (
    <fieldset class="field record">
      <legend>{name}</legend>
      {(field.fields ?? []).map((part) => (
        <FactControl
          field={part}
          path={[...path, part.key]}
          value={parts[part.key]}
          onChange={(now) => onChange(changed(parts, part.key, now))}
          issues={issues}
        />
      ))}
      <Faults id={`${id}-fault`} issues={issues} path={path} />
    </fieldset>
  );
}

/** Facts with another value for one of them; without it where there is none. */
export function changed(
  facts: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown,
): Record<string, unknown> {
  const { [key]: _, ...others } = facts;
  return value === undefined ? others : { ...facts, [key]: value };
}

function Absent({ path, value, onChange }: Shown) {
  const { absent } = useWords(path);
  if (!absent) return null;
  return (
    <label class="absent">
      <input
        type="checkbox"
        checked={value === null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? null : undefined)}
      />
      <span>{absent}</span>
    </label>
  );
}

function Control(shown: Shown) {
  const { w } = useBench();
  const { options: names = {} } = useWords(shown.path);
  const { kind, options, entry } = shown.field;
  switch (kind) {
    case 'flag':
      return (
        <Options
          {...shown}
          options={[
            [true, names.true ?? w.yes],
            [false, names.false ?? w.no],
          ]}
        />
      );
    case 'choice':
      return <Options {...shown} options={(options ?? []).map((one) => [one, names[String(one)] ?? String(one)])} />;
    case 'list':
      return entry?.kind === 'choice' ? <Checks {...shown} /> : <ListControl {...shown} />;
    case 'record':
      return shown.value === null ? <AbsentRecord {...shown} /> : <RecordControl {...shown} />;
    default:
      return <TextControl {...shown} />;
  }
}

function AbsentRecord({ path }: Shown) {
  const { name } = useWords(path);
  return <p class="field absent-record">{name}</p>;
}

function FactControl(shown: Shown) {
  return (
    <div class="control">
      <Control {...shown} />
      {shown.field.nullable && <Absent {...shown} />}
    </div>
  );
}

/** A form for the facts of a rule, drawn from their description. */
export function FactsForm({
  fields,
  facts,
  onChange,
  issues,
}: {
  fields: readonly FactDescription[];
  facts: Readonly<Record<string, unknown>>;
  onChange: (facts: Record<string, unknown>) => void;
  issues: readonly Issue[];
}) {
  return (
    <div class="facts-form">
      {fields.map((field) => (
        <FactControl
          key={field.key}
          field={field}
          path={[field.key]}
          value={Object.hasOwn(facts, field.key) ? facts[field.key] : undefined}
          onChange={(value) => onChange(changed(facts, field.key, value))}
          issues={issues}
        />
      ))}
    </div>
  );
}
