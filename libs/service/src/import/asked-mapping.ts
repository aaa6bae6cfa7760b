import { Injectable } from '@nestjs/common';
import { invalid } from '../http/problem';
import { Mapping } from './mapping';
import { MappingError } from './mapping-problems';
import { parseMappingText } from './parse-mapping';
import { ShippedMappings } from './shipped-mappings';

/** The mapping a request asks for: the id of a shipped one, or its own as base64 of the mapping file. */
@Injectable()
export class AskedMapping {
  constructor(private readonly shipped: ShippedMappings) {}

  /** Throws 422 when there is none, it is faulty, or it is for records of another kind. */
  of(kind: string, id: string | undefined, given: string | undefined): Mapping {
    const mapping = this.read(id, given);
    if (mapping.kind !== kind)
      throw invalid({ field: 'mapping', code: 'mapping-of-other-kind', params: { kind: mapping.kind } });
    return mapping;
  }

  private read(id: string | undefined, given: string | undefined): Mapping {
    try {
      if (given !== undefined) return parseMappingText(Buffer.from(given, 'base64').toString('utf8'));
      if (id === undefined) throw invalid({ field: 'mapping', code: 'mapping-needed' });
      const shipped = this.shipped.find(id);
      if (shipped === undefined) throw invalid({ field: 'mapping', code: 'mapping-unknown' });
      return shipped;
    } catch (failure) {
      if (!(failure instanceof MappingError)) throw failure;
      throw invalid(
        ...failure.problems.map(({ path, message }) => ({
          field: `mapping.${path}`,
          code: 'mapping-faulty',
          params: { fault: message },
        })),
      );
    }
  }
}
