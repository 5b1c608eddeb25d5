/** Lines of an explanation, each indented by what it belongs to. */
export function Lines({ text }: { text: string }) {
  return (
    <div class="lines">
      {text.split('\n').map((line) => {
        const [, spaces = '', isItem, rest = ''] = line.match(/^( *)(- )?(.*)$/) ?? [];
        const level = Math.min(4, Math.floor(spaces.length / 2) + (isItem ? 1 : 0));
        return <p class={`level-${level} ${isItem ? 'item' : ''}`}>{rest}</p>;
      })}
    </div>
  );
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A calculation sheet taken apart: its title and first lines, its sections, and where to sign. */
function sectionsOf(sheet: string) {
  const [head = '', ...blocks] = sheet.split('\n\n');
  const signing = blocks.pop() ?? '';
  const sections = blocks.map((block): Section => {
    const [heading = '', ...lines] = block.split('\n');
    return { heading, lines };
  });
  return { head: head.split('\n'), sections, signing: signing.split('\n') };
}

/** The section of a sheet with the working, which stands third. */
export function Working({ sheet }: { sheet: string }) {
  const [, , working] = sectionsOf(sheet).sections;
  return working ? <Lines text={working.lines.map((line) => line.replace(/^ {2}/, '')).join('\n')} /> : null;
}

/** A calculation sheet, set like one. */
export function Sheet({ text, id }: { text: string; id: string }) {
  const {
    head: [title, ...head],
    sections,
    signing,
  } = sectionsOf(text);
  return (
    <article class="sheet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="sheet-head">
        {head.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      {sections.map(({ heading, lines }) => (
        <section>
          <h3>{heading}</h3>
          <Lines text={lines.map((line) => line.replace(/^ {2}/, '')).join('\n')} />
        </section>
      ))}
      <div class="signing">
        {signing.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </article>
  );
}
