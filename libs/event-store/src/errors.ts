/** The database cannot be reached, or stayed silent for longer than the store waits. A caller may try again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Text that PostgreSQL's jsonb cannot hold: U+0000 or half of a surrogate pair. */
export class UnstorableText extends Error {
  override readonly name = 'UnstorableText';
}
