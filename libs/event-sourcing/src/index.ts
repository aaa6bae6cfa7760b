export * from './access';
export * from './decider';
export * from './event';
export * from './fact';
export * from './policy';
export * from './projection';
export * from './rejection';
export * from './time';
