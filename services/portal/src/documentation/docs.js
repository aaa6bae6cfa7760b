const state = document.querySelector('#state');
const retryEveryMs = 3000;

async function json(url) {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok ? answer.json().catch(() => undefined) : undefined;
}

async function wholeDocument() {
  for (;;) {
    const found = await json('/api/openapi.json');
    if (found !== undefined) return found;
    state.textContent = state.dataset.unavailable;
    await new Promise((again) => setTimeout(again, retryEveryMs));
  }
}

/** Where the demo accounts' provider answers at this very address, its sign-in is offered before pasting a token. */
function withSignIn(spec, { authorization_endpoint: authorizationUrl, token_endpoint: tokenUrl }) {
  const flows = { authorizationCode: { authorizationUrl, tokenUrl, scopes: { openid: '' } } };
  spec.components.securitySchemes = { signIn: { type: 'oauth2', flows }, ...spec.components.securitySchemes };
  for (const path of Object.values(spec.paths))
    for (const { security } of Object.values(path)) security?.push({ signIn: ['openid'] });
  return spec;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const showScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', showScheme);
showScheme();

const [spec, provider] = await Promise.all([wholeDocument(), json('/identity/.well-known/openid-configuration')]);
const ui = window.SwaggerUIBundle({
  spec: provider?.issuer.startsWith(`${location.origin}/`) ? withSignIn(spec, provider) : spec,
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tryItOutEnabled: true,
  oauth2RedirectUrl: `${location.origin}/api/docs/oauth2-redirect.html`,
});
ui.initOAuth({ clientId: 'doorstep-portal', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
state.hidden = true;
