import { capability, importRoute, readModel, ServiceDefinition } from '@doorstep/service';
import { BuiltInLoader } from './built-in/built-in-loader';
import { builtInSetAccess } from './built-in/built-in-set.access';
import { RecordBuiltInSet } from './built-in/built-in-set.commands';
import { builtInSet } from './built-in/built-in-set.decider';
import { confirmedTitleAccess } from './confirmed-title/confirmed-title.access';
import { ConfirmTitle } from './confirmed-title/confirmed-title.commands';
import { confirmedTitle } from './confirmed-title/confirmed-title.decider';
import { ConfirmedTitleController } from './confirmed-title/confirmed-title.http';
import { ConfirmedTitlesController } from './confirmed-titles/confirmed-titles.http';
import { confirmedTitles } from './confirmed-titles/confirmed-titles.projection';
import { ConfirmedTitlesQueries } from './confirmed-titles/confirmed-titles.queries';
import { ConfirmedTitleRow } from './confirmed-titles/confirmed-titles.table';
import { EntryLoading } from './entry/entry-loading';
import { entryAccess } from './entry/entry.access';
import { entryCommands, LoadEntry } from './entry/entry.commands';
import { entry } from './entry/entry.decider';
import { EntryController } from './entry/entry.http';
import { publishedEntry } from './entry/entry.published';
import { timelineAccess } from './entry/timeline.access';
import { timelineCommands } from './entry/timeline.commands';
import { timeline } from './entry/timeline.decider';
import { entryVersions } from './entry-versions/entry-versions.projection';
import { EntryVersionsQueries } from './entry-versions/entry-versions.queries';
import { EntryVersionRow } from './entry-versions/entry-versions.table';
import { EntryImport } from './import/entry-import.target';
import { MentionsController } from './mentions/mentions.http';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { initial } from './migrations/0001-initial';
import { confirmedTitles as confirmedTitlesTable } from './migrations/0002-confirmed-titles';
import { EntriesController } from './stated-entries/entries.http';
import { CodeListsController, DivisionsController, OccupationsController } from './stated-entries/lists.http';
import { ParametersController, RuleTablesController } from './stated-entries/resolution.http';
import { statedEntries } from './stated-entries/stated-entries.projection';
import { StatedEntriesQueries } from './stated-entries/stated-entries.queries';
import { StatedEntryRow } from './stated-entries/stated-entries.table';
import { LearnedModel } from './title-coding/learned-model';
import { OccupationCoders } from './title-coding/occupation-coders';
import { TitleCodingController } from './title-coding/title-coding.http';

const imports = importRoute('reference-entries', EntryImport, LoadEntry);

export const referenceData: ServiceDefinition = {
  name: 'reference-data',
  resources: [
    'divisions',
    'occupations',
    'code-lists',
    'parameters',
    'rule-tables',
    'reference-entries',
    'imports/reference-entries',
  ],
  capabilities: [
    capability({ decider: entry, commands: entryCommands, access: entryAccess, published: publishedEntry }),
    capability({ decider: timeline, commands: timelineCommands, access: timelineAccess }),
    capability({ decider: builtInSet, commands: [RecordBuiltInSet], access: builtInSetAccess }),
    capability({ decider: confirmedTitle, commands: [ConfirmTitle], access: confirmedTitleAccess }),
  ],
  readModels: [
    readModel(statedEntries, StatedEntryRow),
    readModel(entryVersions, EntryVersionRow),
    readModel(confirmedTitles, ConfirmedTitleRow),
  ],
  migrations: [initial, confirmedTitlesTable],
  messages: { en, zh },
  module: {
    controllers: [
      EntryController,
      EntriesController,
      DivisionsController,
      OccupationsController,
      CodeListsController,
      TitleCodingController,
      MentionsController,
      ConfirmedTitleController,
      ConfirmedTitlesController,
      ParametersController,
      RuleTablesController,
      ...imports.controllers,
    ],
    providers: [
      StatedEntriesQueries,
      EntryVersionsQueries,
      EntryLoading,
      BuiltInLoader,
      ConfirmedTitlesQueries,
      LearnedModel,
      OccupationCoders,
      ...imports.providers,
    ],
  },
  onStarted: async (running) => void (await running.get(BuiltInLoader).load()),
};
