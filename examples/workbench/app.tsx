import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type Address, addressFrom, hashOf, type View, views } from './address.js';
import { ask } from './ask.js';
import type { CaseFile, CaseRun } from './case-files.js';
import { BenchContext } from './context.js';
import { type EditionSpec, editionOf } from './edition-spec.js';
import { BatchView } from './views/batch.js';
import { CasesView } from './views/cases.js';
import { ClausesView } from './views/clauses.js';
import { ReadingsView } from './views/readings.js';
import { TargetsView } from './views/targets.js';
import { TryView } from './views/try.js';
import { words } from './words.js';

declare const VERSION: string;

const viewOf: Readonly<Record<View, () => preact.JSX.Element>> = {
  try: TryView,
  clauses: ClausesView,
  cases: CasesView,
  readings: ReadingsView,
  targets: TargetsView,
  batch: BatchView,
};

/** The edition an address asks for; with the readings at their defaults where it names some that do not exist. */
function editionFor(spec: EditionSpec) {
  try {
    return { edition: editionOf(spec), isKnown: true };
  } catch {
    return { edition: editionOf({ ...spec, choices: {} }), isKnown: false };
  }
}

function useAddress() {
  const [address, setAddress] = useState(() => addressFrom(location.hash));
  useEffect(() => {
    const follow = () => setAddress(addressFrom(location.hash));
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  const go = useCallback((change: Partial<Address>, replaces = false) => {
    setAddress((now) => {
      const isElsewhere = change.view !== undefined && change.view !== now.view;
      const isOtherRule = change.rule !== undefined && change.rule !== now.rule && change.facts === undefined;
      const next: Address = {
        ...now,
        ...(isElsewhere && { find: '' }),
        ...(isOtherRule && { facts: null }),
        ...change,
      };
      history[replaces ? 'replaceState' : 'pushState'](null, '', hashOf(next));
      return next;
    });
    if (change.view) scrollTo(0, 0);
  }, []);
  return { address, go };
}

/** Runs every case when the page opens, after the first answer is there; a person's own when they are loaded. */
function useCases() {
  const [runs, setRuns] = useState<readonly CaseRun[] | null>(null);
  const [ownFiles, setOwnFiles] = useState<readonly CaseFile[]>([]);
  const [ownRuns, setOwnRuns] = useState<readonly CaseRun[]>([]);
  useEffect(() => {
    const packed = document.getElementById('packed-cases')?.textContent ?? '';
    requestAnimationFrame(() => setTimeout(() => ask('cases', { packed }).then(setRuns)));
  }, []);
  useEffect(() => {
    if (ownFiles.length > 0 && runs) ask('ownCases', { files: ownFiles }).then(setOwnRuns);
  }, [ownFiles, runs]);
  const addCases = useCallback((files: readonly CaseFile[]) => setOwnFiles((now) => [...now, ...files]), []);
  return { runs, ownRuns, ownFiles, addCases };
}

export function App() {
  const { address, go } = useAddress();
  const [data, setData] = useState<unknown>(null);
  const cases = useCases();
  const { language, view, choices } = address;
  const asked = JSON.stringify(choices);
  const { edition, isKnown, spec } = useMemo(() => {
    const wanted: EditionSpec = { data, choices: JSON.parse(asked) };
    const found = editionFor(wanted);
    return { ...found, spec: found.isKnown ? wanted : { ...wanted, choices: {} } };
  }, [data, asked]);
  const w = words[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${w.views[view]} · ${w.title}`;
  }, [language, view]);
  const failed = [...(cases.runs ?? []), ...cases.ownRuns].filter(({ faults }) => faults.length > 0).length;
  const loadEdition = useCallback((loaded: unknown) => setData(loaded), []);
  const known = isKnown ? address : { ...address, choices: {} };
  const bench = { address: known, go, spec, edition, loadEdition, ...cases };
  const Shown = viewOf[view];
  const chosen = Object.keys(known.choices).length;
  return (
    <BenchContext.Provider value={bench}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {w.skip}
      </button>
      <header class={`masthead ${language}`}>
        <div class="name">
          <h1>{w.title}</h1>
          <p>
            <span lang="zh-CN">{w.document}</span> {w.subject}
          </p>
        </div>
        <fieldset class="languages segments screen-only" aria-label={w.language}>
          {(
            [
              ['zh-CN', '中文'],
              ['en', 'English'],
            ] as const
          ).map(([id, name]) => (
            <button type="button" lang={id} aria-pressed={language === id} onClick={() => go({ language: id }, true)}>
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      <nav class="views screen-only" aria-label={w.title}>
        <ul>
          {views.map((one) => (
            <li>
              <a
                href={hashOf({ ...known, view: one, find: '' })}
                aria-current={one === view ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ view: one, find: '' });
                }}
              >
                {w.views[one]}
                {one === 'cases' && failed > 0 && <span class="badge">{failed}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1} class={`view-${view} ${language}`}>
        <p class="edition-line">
          {w.edition} <code class={chosen === 0 ? '' : 'screen-only'}>{edition.id.split('+')[0]}</code>{' '}
          <button type="button" class="link screen-only" onClick={() => go({ view: 'readings' })}>
            {chosen === 0 ? w.defaults : w.chosen(chosen)}
          </button>
          <span class="print-only">{chosen === 0 ? w.defaults : edition.id}</span>
          {data !== null && <span class="hint screen-only"> {w.loaded}</span>}
        </p>
        {!isKnown && (
          <p class="fault" role="alert">
            {w.badReadings}
          </p>
        )}
        <Shown />
        {view !== 'try' && (
          <footer class="signing print-only">
            <p>{w.signOff}</p>
            <p>{w.seal}</p>
          </footer>
        )}
      </main>
      <footer class="colophon screen-only">resident-pension-rules {VERSION}</footer>
    </BenchContext.Provider>
  );
}
