const width = 58;

/** Data no deeper than so many levels; what is below is left out, since no page can show it. */
function pruned(data: unknown, levels: number): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (levels === 0) return '…';
  if (Array.isArray(data)) return data.map((one) => pruned(one, levels - 1));
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, pruned(one, levels - 1)]));
}

function lines(data: unknown, indent: string): string {
  const inline = JSON.stringify(data, null, 1)?.replace(/\n\s*/g, ' ') ?? String(data);
  if (typeof data !== 'object' || data === null || indent.length + inline.length <= width) return inline;
  const deeper = `${indent}  `;
  const inner = Array.isArray(data)
    ? data.map((one) => `${deeper}${lines(one, deeper)}`)
    : Object.entries(data).map(([key, one]) => `${deeper}${JSON.stringify(key)}: ${lines(one, deeper)}`);
  const [open, close] = Array.isArray(data) ? '[]' : '{}';
  return `${open}\n${inner.join(',\n')}\n${indent}${close}`;
}

/** Data as JSON, each record on one line where it is short. */
export const written = (data: unknown): string => lines(pruned(data, 24), '');
