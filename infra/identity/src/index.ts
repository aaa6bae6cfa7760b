export * from './act-as.grant';
export * from './clients';
export * from './demo-binding';
export * from './identity';
export { loadSecrets } from './secrets';
export { demoCounty } from './demo-accounts';
