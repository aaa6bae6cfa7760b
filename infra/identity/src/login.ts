import { createHash, timingSafeEqual } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { Claims } from './claims';
import { expiredPage, loginPage } from './login-page';

export interface LoginSettings {
  readonly provider: Provider;
  readonly accounts: readonly Claims[];
  readonly password: string;
}

/** Answers the sign-in form's GET and POST, and sends the browser on to the provider when account and password fit. */
export async function login(
  settings: LoginSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { provider, accounts, password } = settings;
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  if (interaction === undefined) return send(response, 410, expiredPage());
  if (request.method !== 'POST') return send(response, 200, loginPage(interaction.uid, accounts, false));
  const form = await formOf(request);
  const account = accounts.find(({ sub }) => sub === form.get('account'));
  if (account === undefined || !same(form.get('password') ?? '', password)) {
    return send(response, 401, loginPage(interaction.uid, accounts, true));
  }
  await provider.interactionFinished(request, response, { login: { accountId: account.sub } });
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const tooLong = Number(request.headers['content-length'] ?? Infinity) > 4096;
  return new URLSearchParams(tooLong ? '' : await text(request));
}

function same(a: string, b: string): boolean {
  const digest = (secret: string) => createHash('sha256').update(secret).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(html);
}
