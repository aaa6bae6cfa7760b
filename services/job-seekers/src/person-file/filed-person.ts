import { Recorded } from '@doorstep/event-sourcing';
import { PersonEvent } from '../person/person.events';
import { IdentityLink, PersonFile } from './person-file';

type Registered = Extract<PersonEvent, { type: 'person-registered' }>;
export type FiledPersonEvent = Exclude<PersonEvent, { type: 'person-registered' | 'person-erased' }>;

/** The file of somebody new. */
export function newFile(event: Recorded<Registered>): PersonFile {
  return {
    person: event.data,
    transfers: [],
    links: [],
    assignments: [],
    subject: null,
    holds: [],
    refusals: [],
    registrations: [],
    memberships: [],
    profile: null,
    awards: [],
    households: [],
    history: [],
  };
}

export function filedPerson(file: PersonFile, event: FiledPersonEvent): PersonFile {
  switch (event.type) {
    case 'person-corrected':
      return { ...file, person: { ...file.person, ...event.data } };
    case 'person-transferred': {
      const { from, office, effectiveOn } = event.data;
      return {
        ...file,
        person: { ...file.person, office },
        transfers: [...file.transfers, { from, office, effectiveOn }],
      };
    }
    case 'persons-merged':
      return linked(file, 'absorbed-into', event.data.survivorId, event.data.effectiveOn);
    case 'merge-received':
      return linked(file, 'absorbed', event.data.absorbedId, event.data.effectiveOn);
    case 'persons-split':
      return unlinked(file, 'absorbed-into', event.data.survivorId, event.data.effectiveOn);
    case 'split-received':
      return unlinked(file, 'absorbed', event.data.restoredId, event.data.effectiveOn);
    case 'fact-assigned': {
      const { category, factId, personId } = event.data;
      return { ...file, assignments: [...file.assignments, { category, factId, personId }] };
    }
    case 'subject-linked': {
      const { subject, proof, linkedOn } = event.data;
      return { ...file, subject: { subject, proof, linkedOn } };
    }
    case 'subject-unlinked':
      return { ...file, subject: null };
    case 'record-held': {
      const { holdId, ground, until } = event.data;
      return { ...file, holds: [...withoutHold(file, holdId), { holdId, ground, until }] };
    }
    case 'hold-released':
      return { ...file, holds: withoutHold(file, event.data.holdId) };
    case 'erasure-refused': {
      const { decidedOn, rules } = event.data;
      return { ...file, refusals: [...file.refusals, { of: 'erasure', decidedOn, rules, parameters: [] }] };
    }
  }
}

const withoutHold = (file: PersonFile, holdId: string) => file.holds.filter((hold) => hold.holdId !== holdId);

function linked(file: PersonFile, relation: IdentityLink['relation'], personId: string, from: string): PersonFile {
  return { ...file, links: [...file.links, { relation, personId, from, to: null }] };
}

function unlinked(file: PersonFile, relation: IdentityLink['relation'], personId: string, to: string): PersonFile {
  const ends = (link: IdentityLink) => link.relation === relation && link.personId === personId && link.to === null;
  return { ...file, links: file.links.map((link) => (ends(link) ? { ...link, to } : link)) };
}
