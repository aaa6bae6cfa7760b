import { Sealed } from '@doorstep/event-sourcing';
import { decrypt } from './sealing';
import { TextCipher } from './text-cipher';

const prefix = 'sealed.';
/** Texts sealed before formats had numbers are AES-256-GCM as {@link decrypt} opens it. */
const format = '2.';

export function sealText(cipher: TextCipher, key: Buffer, personId: string, text: string): Sealed {
  return `${prefix}${personId}.${format}${cipher.seal(key, personId, text)}` as Sealed;
}

/** Whose text it is. Throws when it is no sealed text. */
export function personOf(sealed: Sealed): string {
  const end = sealed.indexOf('.', prefix.length);
  if (!sealed.startsWith(prefix) || end <= prefix.length) throw new Error('this text is not sealed');
  return sealed.slice(prefix.length, end);
}

/** The text. Throws when it was sealed by another key, for another person, or changed since. */
export function openText(cipher: TextCipher, key: Buffer, sealed: Sealed): string {
  const personId = personOf(sealed);
  const body = sealed.slice(prefix.length + personId.length + 1);
  if (body.startsWith(format)) return cipher.open(key, personId, body.slice(format.length));
  return decrypt(key, personId, Buffer.from(body, 'base64url')).toString();
}
