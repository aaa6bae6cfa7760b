import { AccountLink, JobSeekersMessage, PersonFacts } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { PersonEvent } from './person.events';
import { KnownPerson, PersonState } from './person.state';

export function publishedPerson(event: Recorded<PersonEvent>, state: PersonState): readonly JobSeekersMessage[] {
  switch (event.type) {
    case 'person-registered':
      return [{ type: 'job-seekers.person-registered.v1', data: factsOf(state as KnownPerson) }];
    case 'person-corrected':
      return [{ type: 'job-seekers.person-corrected.v1', data: factsOf(state as KnownPerson) }];
    case 'person-transferred': {
      const { personId, office, effectiveOn } = event.data;
      return [{ type: 'job-seekers.person-transferred.v1', data: { personId, office, effectiveOn } }];
    }
    case 'persons-merged':
      return [{ type: 'job-seekers.persons-merged.v1', data: event.data }];
    case 'persons-split':
      return [
        { type: 'job-seekers.persons-split.v1', data: { ...event.data, assignments: (state as KnownPerson).assigned } },
      ];
    case 'subject-linked':
      return account('job-seekers.account-linked.v1', event.data);
    case 'subject-unlinked':
      return account('job-seekers.account-unlinked.v1', event.data);
    case 'person-erased':
      return [{ type: 'job-seekers.person-erased.v1', data: { personId: event.data.personId } }];
    case 'merge-received':
    case 'split-received':
    case 'fact-assigned':
    case 'record-held':
    case 'hold-released':
    case 'erasure-refused':
      return [];
    default:
      return exhaustive(event);
  }
}

type AccountType = Extract<JobSeekersMessage, { data: AccountLink }>['type'];

function account(type: AccountType, { personId, accounts }: AccountLink): readonly JobSeekersMessage[] {
  return accounts.length === 0 ? [] : [{ type, data: { personId, accounts } }];
}

function factsOf(state: KnownPerson): PersonFacts {
  const { personId, office, residence, sex, birthMonth, channel, registeredOn } = state;
  return { personId, office, residence, sex, birthMonth, channel, registeredOn };
}
