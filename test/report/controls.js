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

const cases = all('.case').map((element) => ({
  element,
  item: element.closest('li'),
  fails: element.classList.contains('fails'),
  listed: element.closest('#clauses') !== null,
  text: element.textContent.toLowerCase(),
}));

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const isFiltered = failuresOnly.checked || words.length > 0;
  let shown = 0;
  for (const one of cases) {
    const isShown = (one.fails || !failuresOnly.checked) && words.every((word) => one.text.includes(word));
    one.item.hidden = !isShown;
    if (isShown && one.listed) shown += 1;
  }
  document.body.classList.toggle('filtered', isFiltered);
  for (const group of all('#clauses .rule, #clauses .clause')) {
    group.hidden = isFiltered && !all('.case', group).some((element) => !element.closest('li').hidden);
  }
  byId('shown-count').textContent = `${shown} / ${cases.filter(({ listed }) => listed).length}`;
  byId('no-failure').hidden = !(failuresOnly.checked && !cases.some(({ fails }) => fails));
  byId('nothing-found').hidden = shown > 0 || words.length === 0 || !byId('no-failure').hidden;
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
