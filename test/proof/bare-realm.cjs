// Runs in the realm before the library does: takes away, or forbids, everything but the language itself. Gives the
// list of what was asked for all the same, even where the refusal was caught.
(forbid) => {
  const asked = [];
  const forbidden = (what) => () => {
    asked.push(what);
    throw new Error(`asked for ${what}`);
  };
  // A Date without a moment given asks the clock. A class made from Date may ask its parent for one and set it after:
  // there it is no moment at all.
  const Native = Date;
  function Clockless(...given) {
    if (given.length === 0 && (new.target ?? Clockless) === Clockless) forbidden('the clock')();
    return Reflect.construct(Native, given.length > 0 ? given : [Number.NaN], new.target ?? Clockless);
  }
  Object.assign(Clockless, { prototype: Native.prototype, UTC: Native.UTC, now: forbidden('the clock') });
  globalThis.Date = Clockless;
  Math.random = forbidden('randomness');
  globalThis.eval = forbidden('eval');
  globalThis.Function = new Proxy(Function, { apply: forbidden('Function'), construct: forbidden('new Function') });

  const hosts = [
    'Intl',
    'process',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'performance',
    'crypto',
  ];
  const others = [
    'fetch',
    'console',
    'navigator',
    'localStorage',
    'Buffer',
    'require',
    'WebAssembly',
    'SharedArrayBuffer',
  ];
  for (const name of [...hosts, ...others]) {
    delete globalThis[name];
    if (forbid) Object.defineProperty(globalThis, name, { get: forbidden(name), configurable: true });
  }

  // Whatever follows a locale or the zone of the machine.
  const local = /^(to)?Locale|^to(Date|Time)?String$|^get(?!UTC|Time$)|^set(?!UTC|Time$)|Timezone/;
  for (const prototype of [Native.prototype, Number.prototype, Array.prototype, String.prototype]) {
    const isDate = Object.hasOwn(prototype, 'getTimezoneOffset');
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (isDate ? local.test(name) : /[lL]ocale/.test(name)) prototype[name] = forbidden(name);
    }
  }
  return asked;
};
