import ts from 'typescript';
import { JsonSchema, referenceTo, Schemas } from './json-schema';

export interface MessageType {
  readonly type: string;
  readonly description?: string;
  readonly data: JsonSchema;
}

export interface ContractTypes {
  readonly messages: readonly MessageType[];
  readonly schemas: Schemas;
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/**
 * Reads contract types from TypeScript sources, by name: every `ContractMessage<'type', Data>` is a message, every interface that
 * its data mentions a named schema. Throws on a type that is more than plain data.
 */
export function contractTypesIn(sources: ReadonlyMap<string, string>): ContractTypes {
  const files = [...sources].map(([name, text]) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  const reader = new TypeReader(new Map(files.flatMap(declarationsOf)));
  const messages = files.flatMap(messagesOf).map(({ type, description, data }) => ({
    type,
    ...(description === undefined ? {} : { description }),
    data: reader.schemaOf(data),
  }));
  return { messages, schemas: reader.schemas };
}

class TypeReader {
  readonly schemas: Record<string, JsonSchema> = {};

  constructor(private readonly declared: ReadonlyMap<string, Declaration>) {}

  schemaOf(node: ts.TypeNode): JsonSchema {
    if (node.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
    if (node.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' };
    if (node.kind === ts.SyntaxKind.UnknownKeyword) return {};
    if (ts.isLiteralTypeNode(node)) return literal(node);
    if (ts.isParenthesizedTypeNode(node)) return this.schemaOf(node.type);
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) return this.schemaOf(node.type);
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: this.schemaOf(node.elementType) };
    if (ts.isTypeLiteralNode(node)) return this.object(node.members);
    if (ts.isUnionTypeNode(node))
      return union(
        node,
        node.types.flatMap((type) => partsOf(this.schemaOf(type))),
      );
    if (ts.isIntersectionTypeNode(node))
      return together(
        node,
        node.types.map((type) => this.shapeOf(type)),
      );
    if (ts.isTypeReferenceNode(node) && node.typeArguments === undefined) return this.named(node);
    throw notPlain(node);
  }

  private named(node: ts.TypeReferenceNode): JsonSchema {
    const name = node.typeName.getText();
    const declaration = this.declared.get(name);
    if (declaration === undefined || declaration.typeParameters !== undefined) throw notPlain(node);
    if (ts.isTypeAliasDeclaration(declaration))
      return { ...this.schemaOf(declaration.type), ...formatOf(declaration), ...describedBy(declaration) };
    if (declaration.heritageClauses !== undefined) throw notPlain(node);
    this.schemas[name] ??= { ...describedBy(declaration), ...this.object(declaration.members) };
    return referenceTo(name);
  }

  private shapeOf(node: ts.TypeNode): JsonSchema {
    const schema = this.schemaOf(node);
    return schema.$ref === undefined ? schema : (this.schemas[node.getText()] ?? schema);
  }

  private object(members: ts.NodeArray<ts.TypeElement>): JsonSchema {
    const fields = members.map((member) => {
      if (!ts.isPropertySignature(member) || member.type === undefined) throw notPlain(member);
      return { member, name: member.name.getText(), schema: this.schemaOf(member.type) };
    });
    return {
      type: 'object',
      properties: Object.fromEntries(
        fields.map(({ name, schema, member }) => [name, { ...schema, ...describedBy(member) }]),
      ),
      required: fields.filter(({ member }) => member.questionToken === undefined).map(({ name }) => name),
    };
  }
}

function declarationsOf(file: ts.SourceFile): readonly (readonly [string, Declaration])[] {
  return file.statements
    .filter((one): one is Declaration => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
    .map((declaration) => [declaration.name.text, declaration]);
}

function messagesOf(file: ts.SourceFile): readonly { type: string; description?: string; data: ts.TypeNode }[] {
  const unions = file.statements.filter(ts.isTypeAliasDeclaration).map(({ type }) => type);
  return unions
    .flatMap((type) => (ts.isUnionTypeNode(type) ? [...type.types] : [type]))
    .filter(ts.isTypeReferenceNode)
    .filter(({ typeName }) => typeName.getText() === 'ContractMessage')
    .map((reference, index, all) => {
      const [type, data] = reference.typeArguments ?? [];
      if (type === undefined || data === undefined || !ts.isLiteralTypeNode(type)) throw notPlain(reference);
      const before = file.text.slice(all[index - 1]?.end ?? reference.pos, reference.getStart());
      const description = /\/\*\* ((?:(?!\*\/)[^])*) \*\/[\s|]*$/.exec(before)?.[1];
      return { type: textOf(type), data, ...(description === undefined ? {} : { description }) };
    });
}

function literal(node: ts.LiteralTypeNode): JsonSchema {
  return node.literal.kind === ts.SyntaxKind.NullKeyword ? { type: 'null' } : { type: 'string', enum: [textOf(node)] };
}

function textOf(node: ts.LiteralTypeNode): string {
  if (!ts.isStringLiteral(node.literal)) throw notPlain(node);
  return node.literal.text;
}

function partsOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? [schema];
}

function union(node: ts.UnionTypeNode, parts: readonly JsonSchema[]): JsonSchema {
  const listed = parts.flatMap(({ enum: values }) => values ?? []);
  const others = parts.filter(({ enum: values }) => values === undefined);
  if (others.filter(({ $ref, type }) => $ref !== undefined || type === 'object').length > 1) throw notPlain(node);
  const alternatives = listed.length === 0 ? others : [...others, { type: 'string', enum: listed } as const];
  return alternatives.length === 1 ? { ...alternatives[0] } : { anyOf: alternatives };
}

function together(node: ts.Node, shapes: readonly JsonSchema[]): JsonSchema {
  if (shapes.some(({ properties }) => properties === undefined)) throw notPlain(node);
  return {
    type: 'object',
    properties: Object.fromEntries(shapes.flatMap(({ properties = {} }) => Object.entries(properties))),
    required: shapes.flatMap(({ required = [] }) => required),
  };
}

function describedBy(node: ts.Node): { description?: string } {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const description = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ');
  return description === undefined ? {} : { description };
}

function formatOf(node: ts.Node): { format?: string } {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'format');
  const format = ts.getTextOfJSDocComment(tag?.comment);
  return format === undefined ? {} : { format };
}

function notPlain(node: ts.Node): Error {
  return new Error(`${node.getSourceFile().fileName}: ${node.getText()} is no plain data that a contract can hold`);
}
