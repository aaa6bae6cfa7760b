import type { Context, Token } from 'oidc-provider';
import { actAsGrant, requestedClaims } from './act-as.grant';
import { apiResource, apiResourceInfo } from './api-resource';
import { Claims, claimNames } from './claims';
import { clients } from './clients';
import { ExpiringStore } from './expiring-store';
import { refusedPage } from './login-page';
import { IdentitySecrets } from './secrets';

const hour = 3600;

/** The provider's settings: what it may hand out, to whom, and for how long. */
export function configuration(issuer: string, accounts: readonly Claims[], secrets: IdentitySecrets): object {
  const { origin, pathname } = new URL(issuer);
  const accountOf = (id: string | undefined) => accounts.find(({ sub }) => sub === id);
  return {
    adapter: ExpiringStore,
    clients: clients(origin, accounts, secrets),
    jwks: { keys: [secrets.signingKey] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [secrets.cookieKey] },
    claims: { openid: ['sub', ...claimNames] },
    scopes: ['openid'],
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => apiResourceInfo,
      },
    },
    formats: {
      customizers: {
        jwt: (context: Context, token: Token, { payload }: { payload: object }) => {
          Object.assign(payload, speaksFor(context, token));
        },
      },
    },
    ttl: {
      AccessToken: hour,
      ClientCredentials: hour,
      IdToken: hour,
      Interaction: hour,
      Session: 8 * hour,
      Grant: 8 * hour,
    },
    clientBasedCORS: (_: Context, asking: string) => asking === origin,
    interactions: { url: (_: Context, { uid }: { uid: string }) => `${pathname}/interaction/${uid}` },
    findAccount: (_: Context, id: string) => {
      const account = accountOf(id);
      return account && { accountId: id, claims: () => account };
    },
    loadExistingGrant,
    renderError: (context: Context, { error }: { error: string }) => {
      context.type = 'html';
      context.body = refusedPage(error);
    },
  };

  function speaksFor(context: Context, token: Token): Claims | undefined {
    if (context.oidc.params['grant_type'] !== actAsGrant) return accountOf(token.accountId ?? token.clientId);
    const claims = requestedClaims(context);
    return 'bad' in claims ? undefined : claims;
  }
}

/** Our own portal needs nobody's consent. */
async function loadExistingGrant({ oidc }: Context): Promise<object> {
  const { provider, session, client } = oidc;
  const known = session.grantIdFor(client.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  if (existing !== undefined) return existing;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(apiResource, apiResourceInfo.scope);
  await grant.save();
  return grant;
}
