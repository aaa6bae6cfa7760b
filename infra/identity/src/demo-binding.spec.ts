import { assertDemoBinding } from './demo-binding';

it.each(['127.0.0.1', '127.8.4.2', 'localhost', '::1', '0:0:0:0:0:0:0:1'])(
  'lets demo accounts listen on %s',
  (host) => {
    expect(() => assertDemoBinding(host)).not.toThrow();
  },
);

it.each(['0.0.0.0', '::', '192.168.1.4', 'doorstep.example', '127.0.0.1.example', '10.0.0.127', '::2', 'fe80::1'])(
  'refuses to let demo accounts listen on %s',
  (host) => {
    expect(() => assertDemoBinding(host)).toThrow(`Doorstep does not listen on ${host}`);
  },
);
