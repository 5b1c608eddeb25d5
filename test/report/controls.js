const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const root = document.documentElement;
const chinese = byId('language-zh');
const failuresOnly = byId('failures-only');
const search = byId('search');

function speak() {
  root.lang = chinese.checked ? 'zh-CN' : 'en';
  document.title = chinese.checked ? root.dataset.titleZh : root.dataset.titleEn;
}

/** The clauses, with the words that stand beside their cases: labels, figures, the names in a chart or table. */
const clauses = all('.clause').map((element) => ({
  element,
  names: element.dataset.names.toLowerCase().split(' '),
  text: all(':scope > :not(.rule)', element)
    .map(({ textContent }) => textContent.toLowerCase())
    .join(' '),
}));

const cases = all('.case').map((element) => ({
  element,
  clause: element.closest('.clause'),
  item: element.closest('li'),
  fails: element.classList.contains('fails'),
  listed: element.closest('#clauses') !== null,
  text: element.textContent.toLowerCase(),
}));

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const isFiltered = failuresOnly.checked || words.length > 0;
  const has = ({ text }) => words.every((word) => text.includes(word));
  // Who searches for a clause by its label wants its cases, and not all that mention it.
  const asked = clauses.find(({ names }) => words.length === 1 && names.includes(words[0]));
  let shown = 0;
  for (const one of cases) {
    const isFound = asked && one.listed ? one.clause === asked.element : has(one);
    const isShown = (one.fails || !failuresOnly.checked) && isFound;
    one.item.hidden = !isShown;
    if (isShown && one.listed) shown += 1;
  }
  document.body.classList.toggle('filtered', isFiltered);
  const isEmpty = (group) => isFiltered && !all('.case', group).some((element) => !element.closest('li').hidden);
  for (const rule of all('#clauses .rule')) rule.hidden = isEmpty(rule);
  for (const one of clauses) {
    const isFound = asked ? one === asked : words.length > 0 && has(one);
    one.element.hidden = isEmpty(one.element) && (failuresOnly.checked || !isFound);
  }
  byId('shown-count').textContent = `${shown} / ${cases.filter(({ listed }) => listed).length}`;
  byId('no-failure').hidden = !(failuresOnly.checked && !cases.some(({ fails }) => fails));
  const isNothing = clauses.every(({ element }) => element.hidden);
  byId('nothing-found').hidden = !isNothing || words.length === 0 || !byId('no-failure').hidden;
}

function open(isOpen) {
  for (const { element, item } of cases) if (!item.hidden) element.open = isOpen;
}

/** A link to a case shows it: the filter must not hide it, and it opens. */
function follow() {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest('[hidden]') || (target.closest('.beside') && document.body.classList.contains('filtered'))) {
    failuresOnly.checked = false;
    search.value = '';
    filter();
  }
  if (target.matches('.case')) target.open = true;
  target.scrollIntoView();
}

for (const tools of all('.needs-script')) tools.hidden = false;
if (navigator.language.startsWith('zh')) chinese.checked = true;
for (const choice of all('input[name="language"]')) choice.addEventListener('change', speak);
failuresOnly.addEventListener('change', filter);
search.addEventListener('input', filter);
byId('open-all').addEventListener('click', () => open(true));
byId('close-all').addEventListener('click', () => open(false));
byId('print').addEventListener('click', () => print());
document.forms[0].addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', follow);
speak();
filter();
follow();
