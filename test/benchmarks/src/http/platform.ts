import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import { ErasureLedger, freshKey, versionedKeys } from '@doorstep/event-store';
import { messageLogMigrations, openPostgresLog } from '@doorstep/messaging';
import { JwksTokenVerifier, migrate, PlatformAddress, ServiceEnvironment, SystemClock } from '@doorstep/service';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const audience = 'doorstep';

/** What a service of a benchmark runs in, as the launcher gives it, and a token of `actor`. */
export async function platformFor(
  service: string,
  urls: readonly [database: string, log: string],
  actor: Pick<Actor, 'id' | 'role' | 'office'>,
): Promise<{ readonly environment: ServiceEnvironment; readonly token: string }> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' }] });
  const issuing = createServer((_, response) => response.setHeader('content-type', 'application/json').end(jwk));
  await new Promise<void>((resolve) => issuing.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(issuing.address() as AddressInfo).port}/`;
  const token = await new SignJWT({ role: actor.role, office: actor.office })
    .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(actor.id)
    .setExpirationTime('2h')
    .sign(privateKey);
  const [database, log] = urls;
  await migrate(log, [{ owner: 'message-log', migrations: messageLogMigrations }]);
  const environment: ServiceEnvironment = {
    database: { url: database, migratorUrl: database },
    transport: await openPostgresLog({ url: log }),
    clock: new SystemClock(),
    keyRing: { masterKey: versionedKeys({ 1: freshKey() }), lookupKeys: versionedKeys({ 1: freshKey() }) },
    erasures: new ErasureLedger(join(mkdtempSync(join(tmpdir(), 'doorstep-bench-')), 'erasures.jsonl')),
    tokens: new JwksTokenVerifier({ issuer, jwksUrl: issuer, audience }),
    logLevel: 'warn',
    requestsPerMinute: 1_000_000_000,
    platform: new PlatformAddress('http://127.0.0.1:9', [service]),
  };
  return { environment, token };
}
