import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, JWK } from 'jose';

/** What the provider keeps over restarts, in one file that only its owner reads. */
export interface IdentitySecrets {
  /** The private signing key; tokens signed before a restart stay valid after it. */
  readonly signingKey: JWK;
  readonly cookieKey: string;
  /** Of every demo account and every demo client. */
  readonly demoPassword: string;
  /** Of the client that acts for simulated people. */
  readonly simulationSecret: string;
  readonly demoPersonId: string;
  readonly demoEmployerId: string;
}

const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The secrets kept in `dataDir`, made when it has none. */
export async function loadSecrets(dataDir: string): Promise<IdentitySecrets> {
  const file = join(dataDir, 'identity.secret.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as IdentitySecrets;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const secrets: IdentitySecrets = {
    signingKey: { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomUUID() },
    cookieKey: randomBytes(32).toString('base64url'),
    demoPassword: Array.from(randomBytes(12), (byte) => readable[byte % readable.length]).join(''),
    simulationSecret: randomBytes(32).toString('base64url'),
    demoPersonId: randomUUID(),
    demoEmployerId: randomUUID(),
  };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
