import { readFileSync } from 'node:fs';
import { Comment, CommentTag, Converter, ReferenceType, ReflectionKind } from 'typedoc';

const groups = { Rule: 'Rules', Statement: 'Statements' };

/** The clauses and readings of every rule and part of a statement, as its authority is held to by the tests. */
const authority = readFileSync(new URL('../fixtures/authority.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map((column) => column.trim()));

/** The rules and statements, each a variable of a type that says which. */
function determinersOf(project) {
  return project
    .getReflectionsByKind(ReflectionKind.Variable)
    .filter(({ type, comment }) => type instanceof ReferenceType && type.name in groups && comment);
}

/** The properties of an interface, or of the type an alias stands for. */
function propertiesOf(reflection) {
  const target = reflection?.type instanceof ReferenceType ? reflection.type.reflection : reflection;
  return target?.children ?? [];
}

/** What to give, where a type also says what becomes of it: `GivenOf<{ tier: Field<number, Decimal> }>`. */
const given = (type) =>
  String(type)
    .replace(/Field<([^<>]+), [^<>,]+>/g, '$1')
    .replace(/GivenOf<({[^<>]+})>/g, '$1');

const factLine = (property) => {
  const said = Comment.combineDisplayParts(property.comment?.summary ?? []).replaceAll('\n', ' ');
  return `- \`${property.name}\`: \`${given(property.type)}\`${said === '' ? '' : `. ${said}`}`;
};

const listed = (ids) => ids.split(' ').filter(Boolean);

function authorityLine([name, , clauses, readings], isWhole) {
  const part = isWhole ? '' : `\`${name.split('.').at(-1)}\`: `;
  const rested = listed(readings).map((id) => `\`${id}\``);
  const cited = listed(clauses).join(', ');
  return `- ${part}${cited === '' ? 'no clause of 2020' : `clauses ${cited}`}; ${rested.length === 0 ? 'no reading' : `readings ${rested.join(', ')}`}`;
}

function addLines(variable, tag, lines) {
  if (lines.length === 0) throw new Error(`${variable.name} has nothing to show under ${tag}`);
  variable.comment.blockTags.unshift(new CommentTag(tag, [{ kind: 'text', text: lines.join('\n') }]));
}

/** A rule's page holds all about it: its clauses and readings, and its facts with their units. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const { type, comment } of determinersOf(project)) {
      comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: groups[type.name] }]));
    }
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const variable of determinersOf(project)) {
      const [facts] = variable.type.typeArguments ?? [];
      const rows = authority.filter(([name]) => name.split('.')[0] === variable.name);
      addLines(
        variable,
        '@authority',
        rows.map((row) => authorityLine(row, row[0] === variable.name)),
      );
      addLines(variable, '@facts', propertiesOf(facts?.reflection).map(factLine));
    }
  });
}
