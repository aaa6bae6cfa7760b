import { applyDecorators, Type as Constructor } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { isCivilDate } from '@doorstep/event-sourcing';

/** An `optional` field may be left out; null then means the same, unless it is `nullable` and null says something of its own. */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...validators: PropertyDecorator[]
): PropertyDecorator {
  const described = options.description === undefined ? {} : { description: options.description };
  const nullable = options.nullable ? { nullable: true } : {};
  const documented = { ...schema, ...described, ...nullable, required: !options.optional } as ApiPropertyOptions;
  const absent = options.nullable ? [] : [Transform(({ value }: { value: unknown }) => value ?? undefined)];
  return applyDecorators(
    ApiProperty(documented),
    ...(options.optional ? [IsOptional(), ...absent] : []),
    ...validators,
  );
}

/** A string of `min` (1) to `max` (200) characters, optionally of a pattern. */
export function Text(options: FieldOptions & { min?: number; max?: number; pattern?: RegExp } = {}): PropertyDecorator {
  const { min = 1, max = 200, pattern } = options;
  const schema = { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) };
  return field(
    options,
    schema as ApiPropertyOptions,
    IsString(),
    MinLength(min),
    MaxLength(max),
    ...(pattern ? [Matches(pattern)] : []),
  );
}

/** A telephone number: digits, spaces, dashes and brackets, with an optional + before them. */
export function Phone(options: FieldOptions = {}): PropertyDecorator {
  return Text({ ...options, max: 26, pattern: /^\+?[0-9(][0-9 ()-]{3,23}[0-9]$/ });
}

/** A UUID, in small letters whatever it was sent in. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  const lower = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value));
  return field(options, { type: 'string', format: 'uuid' }, IsUUID(), lower);
}

/** A code of a code list or classification: letters, digits, dot, dash, colon. */
export function Code(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const { max = 80 } = options;
  const pattern = /^[A-Za-z0-9][A-Za-z0-9.:_-]*$/;
  return field(
    options,
    { type: 'string', maxLength: max, pattern: pattern.source },
    IsString(),
    MaxLength(max),
    Matches(pattern),
  );
}

/** A Chinese division code: 6 digits (province to county) or 9 (township). */
export function Division(options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^\d{6}(\d{3})?$/;
  return field(options, { type: 'string', pattern: pattern.source }, IsString(), Matches(pattern));
}

/** A civil date `YYYY-MM-DD` that exists. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'date' }, IsString(), IsCivilDate());
}

/** An integer; `min` 0 and `max` 2^31−1 unless told. */
export function Whole(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));
}

/** An integer in a query string. */
export function WholeInQuery(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  return applyDecorators(
    Type(() => Number),
    Whole(options),
  );
}

/** An angle in degrees, from `-max` to `max`. */
export function Degrees(options: FieldOptions & { max: number }): PropertyDecorator {
  const { max } = options;
  return field(options, { type: 'number', minimum: -max, maximum: max }, IsNumber(), Min(-max), Max(max));
}

/** A number, with or without decimals, from `min` (0) to `max`. */
export function Measured(options: FieldOptions & { min?: number; max: number }): PropertyDecorator {
  const { min = 0, max } = options;
  return field(options, { type: 'number', minimum: min, maximum: max }, IsNumber(), Min(min), Max(max));
}

/** An amount of money in fen (1/100 yuan), at most 10 million yuan. */
export function Fen(options: FieldOptions = {}): PropertyDecorator {
  return Whole({ max: 1_000_000_000, ...options });
}

/** True or false. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean());
}

/** True or false in a query string. */
export function FlagInQuery(options: FieldOptions = {}): PropertyDecorator {
  const parse = ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value);
  return applyDecorators(Transform(parse), Flag(options));
}

/** One of `values`. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', enum: [...values] }, IsIn([...values]));
}

/** A body within the body. */
export function Nested(type: () => Constructor, options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: resolvedLater(type) }, IsObjectValue(), ValidateNested(), Type(type));
}

/** A list of bodies, at most `max` (100). */
export function ListOf(type: () => Constructor, options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const { max = 100 } = options;
  return field(
    options,
    { type: resolvedLater(type), isArray: true, maxItems: max } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(max),
    AreObjects(),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** Nest's Swagger tells such a function from a class by its name, which must be `type`. */
function resolvedLater(of: () => Constructor): () => Constructor {
  const type = () => of();
  return type;
}

/** A list of strings of at most `length` (80) characters, at most `max` (100) of them, optionally out of `values`. */
export function Texts(
  options: FieldOptions & { max?: number; length?: number; values?: readonly string[] } = {},
): PropertyDecorator {
  const { max = 100, length = 80, values } = options;
  const items = values ? { type: 'string', enum: [...values] } : { type: 'string', minLength: 1, maxLength: length };
  return field(
    options,
    { type: 'array', items, maxItems: max } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(max),
    ...(values
      ? [IsIn([...values], { each: true })]
      : [IsString({ each: true }), MinLength(1, { each: true }), MaxLength(length, { each: true })]),
  );
}

function custom(name: string, validate: (value: unknown) => boolean): () => PropertyDecorator {
  return () => (target, property) =>
    registerDecorator({ name, target: target.constructor, propertyName: property as string, validator: { validate } });
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const IsCivilDate = custom('isCivilDate', (value) => typeof value === 'string' && isCivilDate(value));
const IsObjectValue = custom('isObject', isObject);
const AreObjects = custom('isObject', (value) => Array.isArray(value) && value.every(isObject));
