import { IncomingMessage, ServerResponse } from 'node:http';
import { registerActAs } from './act-as.grant';
import { Claims } from './claims';
import { configuration } from './configuration';
import { demoAccounts } from './demo-accounts';
import { loadProvider } from './load-provider';
import { login } from './login';
import { loadSecrets } from './secrets';

export interface IdentityOptions {
  /** Where browsers and services reach the provider; its path is where it is mounted, e.g. `http://127.0.0.1:3000/identity`. */
  readonly issuer: string;
  /** Keeps keys and passwords, readable by the owner alone. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/** A local OIDC provider with demo accounts, to be mounted under the path of its issuer. */
export interface Identity {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  readonly accounts: readonly Claims[];
  /** Of every demo account, and the secret of the client of the same name. */
  readonly demoPassword: string;
  /** Secret of the client `demo-simulation`. */
  readonly simulationSecret: string;
  callback(request: IncomingMessage, response: ServerResponse): void;
}

/** Creates the provider; its keys are made at the first start and kept. */
export async function createIdentity({ issuer, dataDir, log }: IdentityOptions): Promise<Identity> {
  const secrets = await loadSecrets(dataDir);
  const accounts = demoAccounts(secrets);
  const { pathname } = new URL(issuer);
  const { Provider, errors } = loadProvider();
  const provider = new Provider(issuer, configuration(issuer, accounts, secrets));
  registerActAs(provider, errors.InvalidRequest);
  provider.on('server_error', (_, error) => log(`identity: ${error.message}`));
  const answer = provider.callback();
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    audience: 'doorstep',
    accounts,
    demoPassword: secrets.demoPassword,
    simulationSecret: secrets.simulationSecret,
    callback(request, response) {
      const path = (request.url ?? '/').slice(pathname.length) || '/';
      if (path.startsWith('/interaction/')) {
        login({ provider, accounts, password: secrets.demoPassword }, request, response).catch((error: Error) => {
          log(`identity: ${error.message}`);
          response.destroy();
        });
        return;
      }
      void answer(Object.assign(request, { originalUrl: request.url, url: path }), response);
    },
  };
}
