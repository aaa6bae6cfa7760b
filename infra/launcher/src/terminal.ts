import { Platform } from './platform';

const started = Date.now();

/** A line of progress with the seconds since the start. On standard error, so that standard output holds results alone. */
export function progress(line: string): void {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
}

/** What to do once everything runs: where to look, whom to sign in as, how to get a token. */
export function welcome({ baseUrl, identity }: Platform): string {
  const demo =
    identity === undefined
      ? []
      : [
          `  Demo accounts   ${identity.accounts.map(({ sub }) => sub).join(', ')}`,
          `  Password        ${identity.demoPassword}`,
          `  Token           curl -s -u demo-counsellor:${identity.demoPassword} -d grant_type=client_credentials ${identity.issuer}/token`,
        ];
  return [
    '',
    `Doorstep runs at ${baseUrl}`,
    `  API             ${baseUrl}/api/docs`,
    ...demo,
    '  Stop it with Ctrl-C.',
    '',
  ].join('\n');
}
