export * from './access-properties';
export * from './given-decider';
export * from './given-policy';
export * from './given-projection';
export * from './recorded';
export * from './postgres';
