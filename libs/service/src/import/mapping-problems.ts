/** One thing wrong with a mapping file, and where. */
export interface MappingProblem {
  readonly path: string;
  readonly message: string;
}

/** The mapping cannot be used; `message` lists every problem with its path. */
export class MappingError extends Error {
  constructor(readonly problems: readonly MappingProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }
}

type Test = (value: unknown, path: string, problems: MappingProblem[]) => void;

/** Tests of JSON values that add what is wrong to `problems`. */
export const shape = {
  text: (what: string, form?: RegExp): Test => {
    return (value, path, problems) => {
      if (typeof value !== 'string' || value === '' || (form !== undefined && !form.test(value)))
        problems.push({ path, message: `must be ${what}` });
    };
  },
  oneOf: (...allowed: readonly (string | boolean)[]): Test => {
    return (value, path, problems) => {
      if (!allowed.includes(value as string)) problems.push({ path, message: `must be one of ${allowed.join(', ')}` });
    };
  },
  where: (what: string, holds: (value: unknown) => boolean): Test => {
    return (value, path, problems) => {
      if (!holds(value)) problems.push({ path, message: `must be ${what}` });
    };
  },
  list: (of: Test): Test => {
    return (value, path, problems) => {
      if (!Array.isArray(value) || value.length === 0)
        problems.push({ path, message: 'must be a list that is not empty' });
      else value.forEach((one, index) => of(one, `${path}[${index}]`, problems));
    };
  },
  /** Keys of `tests` may be missing unless in `required`; others are not allowed. */
  object: (tests: Readonly<Record<string, Test>>, required: readonly string[] = []): Test => {
    return (value, path, problems) => {
      if (!isObject(value)) return void problems.push({ path, message: 'must be an object' });
      const at = (key: string) => (path === '' ? key : `${path}.${key}`);
      for (const key of required) if (value[key] === undefined) problems.push({ path: at(key), message: 'is missing' });
      for (const [key, one] of Object.entries(value)) {
        const test = Object.hasOwn(tests, key) ? tests[key] : undefined;
        if (test === undefined)
          problems.push({ path: at(key), message: `is not known here; known are ${Object.keys(tests).join(', ')}` });
        else if (one !== undefined) test(one, at(key), problems);
      }
    };
  },
  record: (key: RegExp, keyForm: string, of: Test): Test => {
    return (value, path, problems) => {
      if (!isObject(value)) return void problems.push({ path, message: 'must be an object' });
      for (const [name, one] of Object.entries(value)) {
        if (!key.test(name)) problems.push({ path: `${path}.${name}`, message: `must be named like ${keyForm}` });
        else of(one, `${path}.${name}`, problems);
      }
    };
  },
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
