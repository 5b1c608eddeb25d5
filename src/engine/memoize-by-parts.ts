import { deepFreeze } from '../values/deep-freeze.js';

interface Node<Part extends object, Made> {
  readonly next: WeakMap<Part, Node<Part, Made>>;
  made: Made | undefined;
}

const newNode = <Part extends object, Made>(): Node<Part, Made> => ({ next: new WeakMap(), made: undefined });

/**
 * Makes something of some parts, once and frozen where all of them are shared: frozen when the edition was made ready,
 * and few for many records. What is made of parts that belong to one record is made anew.
 */
export function memoizeByParts<Part extends object, Made>(
  make: (parts: readonly Part[]) => Made,
): (parts: readonly Part[]) => Made {
  const root = newNode<Part, Made>();

  function makeAnew(parts: readonly Part[]): Made {
    if (!parts.every(Object.isFrozen)) return make(parts);
    let node = root;
    for (const part of parts) {
      const next = node.next.get(part) ?? newNode<Part, Made>();
      node.next.set(part, next);
      node = next;
    }
    node.made = deepFreeze(make(parts));
    return node.made;
  }

  return (parts) => {
    let node: Node<Part, Made> | undefined = root;
    for (const part of parts) {
      node = node.next.get(part);
      if (node === undefined) return makeAnew(parts);
    }
    return node.made ?? makeAnew(parts);
  };
}
