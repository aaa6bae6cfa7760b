/** An access token of a confidential client. Throws when the provider refuses. */
export async function clientToken(issuer: string, client: string, secret: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`the identity provider gives no token to ${client}: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
