import { Type } from '@nestjs/common';
import { FieldsPipe } from '../http/validation.pipe';
import { ImportedValues } from './import-target';

const fields = new FieldsPipe();

/** A row's values as a body of `type`, validated like a request's. Throws a `Problem` that names the fields: `refusedBy` reports it. */
export function checkedRow<Body extends object>(type: Type<Body>, values: ImportedValues): Promise<Body> {
  return fields.transform({ ...values }, { type: 'body', metatype: type }) as Promise<Body>;
}
