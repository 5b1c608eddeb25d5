const width = 58;

/** Data as JSON, each record on one line where it is short: what is compared, as the cases write it. */
export function written(data: unknown, indent = ''): string {
  const inline = JSON.stringify(data, null, 1)?.replace(/\n\s*/g, ' ') ?? String(data);
  if (typeof data !== 'object' || data === null || indent.length + inline.length <= width) return inline;
  const deeper = `${indent}  `;
  const inner = Array.isArray(data)
    ? data.map((one) => `${deeper}${written(one, deeper)}`)
    : Object.entries(data).map(([key, one]) => `${deeper}${JSON.stringify(key)}: ${written(one, deeper)}`);
  const [open, close] = Array.isArray(data) ? '[]' : '{}';
  return `${open}\n${inner.join(',\n')}\n${indent}${close}`;
}
