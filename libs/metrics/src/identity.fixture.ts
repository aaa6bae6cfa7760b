import { IdentityLink } from './identity';

export const link = (
  kind: IdentityLink['kind'],
  survivorId: string,
  absorbedId: string,
  position = 1,
): IdentityLink => ({ kind, survivorId, absorbedId, position, recordedAt: position, source: 'spec' });
