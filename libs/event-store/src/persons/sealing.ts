import { CipherKey, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM as iv | tag | ciphertext; `bound` is authenticated with it, so it opens nowhere else. */
export function encrypt(key: CipherKey, bound: string, plain: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** The plain bytes of {@link encrypt}. Throws when key, `bound` or bytes are not the same. */
export function decrypt(key: CipherKey, bound: string, box: Buffer): Buffer {
  if (box.length < ivBytes + tagBytes) throw new Error('sealed bytes are too short');
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(box.subarray(ivBytes, ivBytes + tagBytes));
  const plain = decipher.update(box.subarray(ivBytes + tagBytes));
  decipher.final();
  return plain;
}
