import type { Context, Provider } from 'oidc-provider';
import { Claims, claimNames, readClaims } from './claims';
import { apiResource, apiResourceInfo } from './api-resource';

/** Grant type by which the simulation's client, and no other, gets a token that speaks for a simulated person, employer or office. */
export const actAsGrant = 'urn:doorstep:demo:act-as';

/** Claims that the parameters of an act-as request ask for. */
export function requestedClaims(context: Context): Claims | { readonly bad: string } {
  return readClaims(context.oidc.params);
}

/** Teaches a provider the grant type; `InvalidRequest` is its error for parameters that make no sense. */
export function registerActAs(provider: Provider, InvalidRequest: new (message: string) => Error): void {
  const handler = async (context: Context): Promise<void> => {
    const claims = requestedClaims(context);
    if ('bad' in claims) throw new InvalidRequest(`${claims.bad} is missing or not valid`);
    const token = new provider.ClientCredentials({ client: context.oidc.client });
    token.resourceServer = new provider.ResourceServer(apiResource, apiResourceInfo);
    context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration };
  };
  provider.registerGrantType(actAsGrant, handler, ['sub', ...claimNames]);
}
