/** The part of oidc-provider that Doorstep uses; the package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface ResourceServerInfo {
    readonly scope: string;
    readonly audience: string;
    readonly accessTokenFormat: 'jwt';
    readonly jwt: { readonly sign: { readonly alg: string } };
  }
  export interface Token {
    readonly accountId?: string;
    readonly clientId: string;
    readonly expiration: number;
    resourceServer: object;
    save(): Promise<string>;
  }
  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }
  export interface Context {
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string; grantIdFor(clientId: string): string | undefined };
      readonly params: Readonly<Record<string, string | undefined>>;
      readonly provider: Provider;
    };
    body: unknown;
    type: string;
  }
  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }
  export class Provider {
    constructor(issuer: string, configuration: object);
    readonly Grant: {
      new (of: { accountId: string; clientId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    readonly ClientCredentials: new (of: { client: object }) => Token;
    readonly ResourceServer: new (identifier: string, info: ResourceServerInfo) => object;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    registerGrantType(name: string, handler: (context: Context) => Promise<void>, parameters: readonly string[]): void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    on(event: 'server_error', listener: (context: Context, error: Error) => void): this;
  }
  export const errors: {
    readonly InvalidRequest: new (message: string) => Error;
    readonly SessionNotFound: new (message: string) => Error;
  };
}
