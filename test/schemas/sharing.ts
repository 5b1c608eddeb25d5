import type { Schema, Schemas } from './definitions.js';

const definitionsFile = 'definitions.json';

/** A reference to a shared definition. */
export const shared = (name: string): Schema => ({ $ref: `${definitionsFile}#/$defs/${name}` });

const isRecord = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema as a text that is the same for any order of its keywords, without what it says to people. */
function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf)}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(
    ([keyword, part]) => keyword !== 'description' || typeof part !== 'string',
  );
  return `{${entries.map(([keyword, part]) => `${keyword}:${keyOf(part)}`).sort()}}`;
}

/** Schemas that refer to a definition wherever they would repeat it. */
export function sharing(definitions: Schemas): (schema: Schema) => Schema {
  const names = new Map(Object.entries(definitions).map(([name, schema]) => [keyOf(schema), name]));
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (!isRecord(value)) return value;
    const name = names.get(keyOf(value));
    if (name === undefined) return partsReplaced(value);
    const { description } = value;
    return { ...(description === undefined ? {} : { description }), ...shared(name) };
  };
  const partsReplaced = (schema: Schema): Schema =>
    Object.fromEntries(Object.entries(schema).map(([keyword, part]) => [keyword, replaced(part)]));
  return partsReplaced;
}

/** A schema within the file of definitions: what it refers to is in the same file. */
export const withinDefinitions = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll(`"${definitionsFile}#`, '"#'));

const widest = 120;

const fits = (text: string, margin: string): boolean => !text.includes('\n') && margin.length + text.length <= widest;

function printed(value: unknown, margin: string): string {
  const inner = `${margin}  `;
  const broken = (open: string, parts: readonly string[], close: string) =>
    `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${margin}${close}`;
  if (Array.isArray(value)) {
    const parts = value.map((one) => printed(one, inner));
    const onOneLine = `[${parts.join(', ')}]`;
    return fits(onOneLine, margin) ? onOneLine : broken('[', parts, ']');
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${printed(part, inner)}`);
  const onOneLine = parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  return fits(onOneLine, margin) ? onOneLine : broken('{', parts, '}');
}

/** JSON as its file holds it: what fits on a line stands on one. */
export const written = (value: Schema): string => {
  const lines = Object.entries(value).map(([key, part]) => `  ${JSON.stringify(key)}: ${printed(part, '  ')}`);
  return `{\n${lines.join(',\n')}\n}\n`;
};
