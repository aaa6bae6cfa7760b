import { Claims } from './claims';
import en from './messages/en.json';
import zh from './messages/zh.json';

type Text = keyof typeof en;

const both = (key: Text): string => `${zh[key]} · ${en[key]}`;
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The sign-in form, in both languages at once; `wrong` after a password that did not fit. */
export function loginPage(uid: string, accounts: readonly Claims[], wrong: boolean): string {
  const options = accounts
    .map(({ sub, role }) => `<option value="${escaped(sub)}">${both(`role.${role}` as Text)}</option>`)
    .join('');
  return page(
    'title',
    `<p>${both('hint')}</p>${wrong ? `<p role="alert">${both('wrong')}</p>` : ''}
    <form method="post" action="${escaped(uid)}">
      <label>${both('account')}<select name="account">${options}</select></label>
      <label>${both('password')}<input name="password" type="password" autocomplete="current-password" required autofocus></label>
      <button>${both('submit')}</button>
    </form>`,
  );
}

/** Shown for a sign-in that is not under way any more. */
export function expiredPage(): string {
  return page('expired', '');
}

/** Shown for a request the provider cannot answer by a redirect; `code` is the OAuth error code. */
export function refusedPage(code: string): string {
  return page('refused', `<p><code>${escaped(code)}</code></p>`);
}

function page(heading: Text, content: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Doorstep</title>
  <meta name="viewport" content="width=device-width"><style>
  body{font:1rem/1.6 system-ui,sans-serif;max-width:28rem;margin:10vh auto;padding:0 1rem}
  h1{font-size:1.3rem}label{display:block;margin:1rem 0}
  select,input,button{display:block;width:100%;box-sizing:border-box;padding:.6rem;font:inherit}
  [role=alert]{color:#b00020}
  </style></head><body><h1>${both(heading)}</h1>${content}</body></html>`;
}
