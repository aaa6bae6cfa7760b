import { expectNoDrift } from '@doorstep/testing';
import { readModel } from '../definition';
import { LinkedAccountRow } from '../identity/linked-account.table';
import { linkedAccounts } from '../identity/linked-accounts.projection';
import { MergedRecordRow } from '../persons/merged-record.table';
import { mergedRecords } from '../persons/merged-records.projection';
import { referenceEntries } from '../reference/reference-entries.projection';
import { ReferenceEntryRow } from '../reference/reference-entry.table';
import { visitsWithReadModels } from '../sample/visits-made.sample';

it('the shell’s own entities agree with its migrations', () =>
  expectNoDrift({
    ...visitsWithReadModels,
    readModels: [
      readModel(referenceEntries, ReferenceEntryRow),
      readModel(mergedRecords, MergedRecordRow),
      readModel(linkedAccounts, LinkedAccountRow),
    ],
  }));
