import { Actor } from '@doorstep/event-sourcing';
import { ErasureLedger, PersonKeys, Sql } from '@doorstep/event-store';
import { LRUCache } from 'lru-cache';

export type AccountKind = 'person' | 'employer';

/** The record linked to an account under one of its keyed hashes, if there is one. */
export type FindHolder = (hashes: readonly string[]) => Promise<string | undefined>;

/** How long an account may still lead to a record after the link was removed elsewhere. */
const staleMs = 1_000;
const scopes: Readonly<Record<AccountKind, string>> = { person: 'oidc-subject', employer: 'employer-account' };

/** The records that accounts of the identity provider were linked to, for tokens that do not name one themselves. */
export class LinkedAccounts {
  private readonly known: Readonly<Record<AccountKind, LRUCache<string, string>>> = {
    person: new LRUCache({ max: 10_000, ttl: staleMs }),
    employer: new LRUCache({ max: 1_000, ttl: staleMs }),
  };

  constructor(
    private readonly keys: PersonKeys,
    private readonly issuer: string,
    private readonly find: FindHolder,
  ) {}

  /** Keyed hashes of an account, one per look-up key; they say nothing to whoever lacks the keys. */
  hashesOf(kind: AccountKind, subject: string): readonly string[] {
    return this.keys.lookupHashes(scopes[kind], `${this.issuer}\n${subject}`).map(({ hash }) => hash);
  }

  /** The record linked to the actor's account: at once where it is remembered. */
  recordOf({ id }: Actor, kind: AccountKind): string | Promise<string | undefined> {
    return this.known[kind].get(id) ?? this.look(kind, id);
  }

  /** {@link recordOf} as the table has it now. */
  async look(kind: AccountKind, subject: string): Promise<string | undefined> {
    const holder = await this.find(this.hashesOf(kind, subject));
    if (holder === undefined) this.known[kind].delete(subject);
    else this.known[kind].set(subject, holder);
    return holder;
  }
}

/** {@link FindHolder} in the service's own table. */
export function holderIn(sql: Sql): FindHolder {
  return async (hashes) => {
    const [row] = await sql.query<{ holderId: string }>(
      'select holder_id as "holderId" from linked_accounts where id = any($1)',
      [hashes],
    );
    return row?.holderId;
  };
}

/** Forgets the accounts of everybody in the ledger again, as is due after a backup was restored. */
export async function unlinkErased(sql: Sql, ledger: ErasureLedger): Promise<void> {
  await sql.query('delete from linked_accounts where holder_id = any($1)', [await ledger.personIds()]);
}
