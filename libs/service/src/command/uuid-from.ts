import { createHash } from 'node:crypto';

/** A UUID made from text: the same for the same text, and it says nothing. Version 8 (RFC 9562) unless it stands in for a random one (4). */
export function uuidFrom(text: string, version: 4 | 8 = 8): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `${version}${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [...groups, hex.slice(20, 32)].join('-');
}
