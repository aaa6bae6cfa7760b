import { actAsGrant } from './act-as.grant';
import { Claims } from './claims';
import { IdentitySecrets } from './secrets';

export const portalClient = 'doorstep-portal';
export const simulationClient = 'demo-simulation';

/** The portal (public, PKCE), one confidential client for each member of staff among the demo accounts, and the simulation's. */
export function clients(origin: string, accounts: readonly Claims[], secrets: IdentitySecrets): readonly object[] {
  const confidential = { redirect_uris: [], response_types: [], token_endpoint_auth_method: 'client_secret_basic' };
  return [
    {
      client_id: portalClient,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      redirect_uris: [`${origin}/signed-in`, `${origin}/api/docs/oauth2-redirect.html`],
      post_logout_redirect_uris: [`${origin}/`],
    },
    ...accounts
      .filter(({ office }) => office !== undefined)
      .map(({ sub }) => ({
        ...confidential,
        client_id: sub,
        client_secret: secrets.demoPassword,
        grant_types: ['client_credentials'],
      })),
    {
      ...confidential,
      client_id: simulationClient,
      client_secret: secrets.simulationSecret,
      grant_types: [actAsGrant],
    },
  ];
}
