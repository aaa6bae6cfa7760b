import { readSettings } from './settings';

describe('settings of the environment', () => {
  it('may all be missing, and empty ones are', () => {
    expect({ ...readSettings({ DOORSTEP_ISSUER: '', HOME: '/root' }) }).toEqual({});
  });

  it('are read as what they are', () => {
    const environment = {
      DOORSTEP_LOG_LEVEL: 'info',
      DOORSTEP_REQUESTS_PER_MINUTE: '120',
      DOORSTEP_ISSUER: 'http://login.local:8080/realms/centre',
      DOORSTEP_AUDIENCE: 'doorstep',
      DOORSTEP_POSTGRES: 'postgres://admin:p%40ss@db:5432',
      DOORSTEP_PLATFORM_URL: 'http://10.0.0.1:3000',
    };
    expect({ ...readSettings(environment) }).toEqual({
      doorstepLogLevel: 'info',
      doorstepRequestsPerMinute: 120,
      doorstepIssuer: 'http://login.local:8080/realms/centre',
      doorstepAudience: 'doorstep',
      doorstepPostgres: 'postgres://admin:p%40ss@db:5432',
      doorstepPlatformUrl: 'http://10.0.0.1:3000',
    });
  });

  it('are refused together, by name and never by value', () => {
    const environment = {
      DOORSTEP_LOG_LEVEL: 'loud',
      DOORSTEP_REQUESTS_PER_MINUTE: 'many',
      DOORSTEP_ISSUER: 'login.example.org',
      DOORSTEP_POSTGRES: 'mysql://admin:secret@db',
      DOORSTEP_PLATFORM_URL: 'ftp://elsewhere',
    };
    const refused = () => readSettings(environment);
    for (const name of Object.keys(environment)) expect(refused).toThrow(`  ${name} must `);
    for (const value of Object.values(environment)) expect(refused).not.toThrow(value);
  });
});
