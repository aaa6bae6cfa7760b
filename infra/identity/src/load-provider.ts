import { createRequire } from 'node:module';
import type * as OidcProvider from 'oidc-provider';

/** oidc-provider is made for Node 22: where an older one lacks `URL.parse` it is added, and its word on the version is not passed on. */
export function loadProvider(): typeof OidcProvider {
  const url: { parse?: (text: string, base?: string) => URL | null } = URL;
  url.parse ??= (text, base) => (URL.canParse(text, base) ? new URL(text, base) : null);
  const { warn } = console;
  Object.assign(console, { warn: () => undefined });
  try {
    return createRequire(__filename)('oidc-provider') as typeof OidcProvider;
  } finally {
    Object.assign(console, { warn });
  }
}
