/** The one resource tokens are made for. */
export const apiResource = 'urn:doorstep:api';

export const apiResourceInfo = {
  scope: 'doorstep',
  audience: 'doorstep',
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES256' } },
} as const;
