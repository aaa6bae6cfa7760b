/** One person for one identity number. */
export const identityNumberClaim = 'identity-number';

/** One person for one account of the identity provider. */
export const subjectClaim = 'oidc-subject';
