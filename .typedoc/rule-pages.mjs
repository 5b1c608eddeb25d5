import { Comment, CommentTag, Converter, ReferenceType, ReflectionKind } from 'typedoc';

/** The properties of an interface, or of the type an alias stands for. */
function propertiesOf(reflection) {
  const target = reflection?.type instanceof ReferenceType ? reflection.type.reflection : reflection;
  return target?.children ?? [];
}

const lineOf = (property) => {
  const said = Comment.combineDisplayParts(property.comment?.summary ?? []).replaceAll('\n', ' ');
  return `- \`${property.name}\`: \`${property.type}\`${said === '' ? '' : `. ${said}`}`;
};

/** A rule's page holds all about it: its facts with their units stand on it, not only on a page of their own. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
      const { type, comment } = variable;
      const isDeterminer = type instanceof ReferenceType && (type.name === 'Rule' || type.name === 'Statement');
      if (!isDeterminer || !comment) continue;
      const [facts] = type.typeArguments ?? [];
      const lines = propertiesOf(facts?.reflection).map(lineOf);
      if (lines.length === 0) throw new Error(`${variable.name} has no facts to show`);
      comment.blockTags.unshift(new CommentTag('@facts', [{ kind: 'text', text: lines.join('\n') }]));
    }
  });
}
