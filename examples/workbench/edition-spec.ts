import { type AdoptedReadings, adopt, defineEdition, type Edition, lingcheng2020 } from 'resident-pension-rules';

/** An edition as it can be sent to a worker: the data that was loaded, if any was, and the readings chosen over it. */
export interface EditionSpec {
  readonly data: unknown;
  readonly choices: Readonly<Record<string, string>>;
}

export const shippedSpec: EditionSpec = { data: null, choices: {} };

const made = new WeakMap<object, Edition>();

/** The edition that was loaded, without the choices. */
export function baseEdition({ data }: EditionSpec): Edition {
  if (typeof data !== 'object' || data === null) return lingcheng2020;
  const edition = made.get(data) ?? defineEdition(data as never);
  made.set(data, edition);
  return edition;
}

/** The edition in force. */
export const editionOf = (spec: EditionSpec): Edition =>
  adopt(baseEdition(spec), spec.choices as Partial<AdoptedReadings>);
