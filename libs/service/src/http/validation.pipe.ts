import { ArgumentMetadata, Injectable, ValidationError, ValidationPipe } from '@nestjs/common';
import { FieldProblem, Problem } from './problem';
import { isStorable } from './storable';

/** Validates bodies and queries by their class; every problem names the field's path. Malformed path parameters are 400, all else 422. */
@Injectable()
export class FieldsPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => new Problem(422, 'invalid-fields', {}, fieldProblems(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    const unstorable = firstUnstorable(value, metadata.data ?? '');
    if (unstorable !== undefined) {
      const status = metadata.type === 'param' ? 400 : 422;
      throw new Problem(status, 'invalid-fields', {}, [{ field: unstorable, code: 'storable' }]);
    }
    if (metadata.type === 'body' && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw new Problem(422, 'invalid-fields', {}, [{ field: '', code: 'isObject' }]);
    return super.transform(value, metadata);
  }
}

function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const index = /^\d+$/.test(error.property);
    const field = index ? `${path}[${error.property}]` : path === '' ? error.property : `${path}.${error.property}`;
    const code = Object.keys(error.constraints ?? {})[0];
    const own = code === undefined ? [] : [{ field, code: code === 'whitelistValidation' ? 'unknown' : code }];
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

/** Path of the first string PostgreSQL cannot store: one with a NUL or a lone surrogate, also as a property's name. */
function firstUnstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name)) return path;
    const at = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const found = firstUnstorable(inner, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
