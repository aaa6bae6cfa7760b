import { isIPv6 } from 'node:net';

/** Throws one sentence when demo accounts, whose password is printed, could be reached from other machines. */
export function assertDemoBinding(host: string): void {
  if (isLoopback(host)) return;
  throw new Error(
    `Demo accounts are for this machine alone, so Doorstep does not listen on ${host}; ` +
      'use --host 127.0.0.1, or set DOORSTEP_ISSUER to a real identity provider.',
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host) || (isIPv6(host) && /^(0*:)*:?0*1$/.test(host));
}
