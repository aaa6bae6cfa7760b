import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ground } from './ground';

/** Who may come in by the secured listener of a broker. */
export interface KafkaUser {
  readonly name: string;
  readonly password: string;
  /** May do everything; others may do nothing. */
  readonly trusted: boolean;
}

const keyStorePassword = 'changeit';
const mechanism = 'SCRAM-SHA-512';

/** A key of its own for a cluster's folder, with its certificate for 127.0.0.1 in PEM. */
export async function certificateIn(
  ground: Ground,
  folder: string,
): Promise<{ readonly keyStore: string; readonly certificate: string }> {
  const keyStore = join(folder, 'broker.p12');
  const pem = join(folder, 'broker.pem');
  const store = ['-keystore', keyStore, '-storetype', 'PKCS12', '-storepass', keyStorePassword, '-alias', 'broker'];
  const key = [
    '-genkeypair',
    '-keyalg',
    'EC',
    '-validity',
    '3650',
    '-dname',
    'CN=127.0.0.1',
    '-ext',
    'san=ip:127.0.0.1',
  ];
  if (!existsSync(pem)) {
    for (const args of [
      [...key, ...store],
      ['-exportcert', '-rfc', '-file', pem, ...store],
    ]) {
      await ground.run('keytool', args).catch(({ message }: Error) => {
        throw new Error(`keytool could not make a certificate: ${message}`);
      });
    }
  }
  return { keyStore, certificate: readFileSync(pem, 'utf8') };
}

/** Settings of a listener `SECURED` that asks for TLS and a user of `users`. */
export function securedSettings(port: number, keyStore: string, users: readonly KafkaUser[]) {
  const trusted = users.filter((user) => user.trusted).map(({ name }) => `User:${name}`);
  return {
    listener: `SECURED://127.0.0.1:${port}`,
    protocol: 'SECURED:SASL_SSL',
    settings: {
      'listener.name.secured.ssl.keystore.type': 'PKCS12',
      'listener.name.secured.ssl.keystore.location': keyStore,
      'listener.name.secured.ssl.keystore.password': keyStorePassword,
      'listener.name.secured.sasl.enabled.mechanisms': mechanism,
      [`listener.name.secured.${mechanism.toLowerCase()}.sasl.jaas.config`]:
        'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': ['User:ANONYMOUS', ...trusted].join(';'),
    },
  };
}

/** What the storage tool is told so that the users exist from the start. */
export function formatArguments(users: readonly KafkaUser[]): readonly string[] {
  return users.flatMap(({ name, password }) => ['--add-scram', `${mechanism}=[name=${name},password=${password}]`]);
}
