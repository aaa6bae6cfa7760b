import { Param, PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Problem } from './problem';

class PatternPipe implements PipeTransform<string, string> {
  constructor(
    private readonly name: string,
    private readonly pattern: RegExp,
    private readonly read: (value: string) => string,
  ) {}

  transform(value: string): string {
    if (!this.pattern.test(value))
      throw new Problem(400, 'invalid-fields', {}, [{ field: this.name, code: 'matches' }]);
    return this.read(value);
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function patternParam(
  name: string,
  pattern: RegExp,
  schema: object,
  read: (value: string) => string = (value) => value,
): ParameterDecorator {
  return (target, key, index) => {
    Param(name, new PatternPipe(name, pattern, read))(target, key, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, key as string) as PropertyDescriptor;
    ApiParam({ name, schema })(target, key as string, descriptor);
  };
}

/** A path parameter that is a UUID, in small letters whatever it was sent in; 400 otherwise. */
export function IdParam(name: string): ParameterDecorator {
  return patternParam(name, uuid, { type: 'string', format: 'uuid' }, (value) => value.toLowerCase());
}

/** A path parameter that is a code of letters, digits, dots, colons, dashes and underscores; 400 otherwise. */
export function CodeParam(name: string): ParameterDecorator {
  const pattern = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,199}$/;
  return patternParam(name, pattern, { type: 'string', pattern: pattern.source });
}
