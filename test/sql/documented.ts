import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/sql.md', import.meta.url), 'utf8');

/** The piece of code in the documentation that has these words in it, as it is printed there. */
export function documented(words: string): string {
  const pieces = [...text.matchAll(/^```(?:sql|python|sh|ts)\n([\s\S]*?)^```/gm)].flatMap(([, piece = '']) =>
    piece.includes(words) ? [piece] : [],
  );
  if (pieces.length !== 1) throw new Error(`${pieces.length} pieces of docs/sql.md have ${words}`);
  return pieces[0] as string;
}
