import {
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
  saysTheSame,
} from '@doorstep/event-sourcing';
import { parametersUsed } from '@doorstep/reference';
import {
  CorrectVacancy,
  ListVacancy,
  RefusalGround,
  ReopenVacancy,
  VacancyCommand,
  WaiveFinding,
} from './vacancy.commands';
import { DecidedWith, vacancyEvents, VacancyEvent } from './vacancy.events';
import { assess, blocks, Finding, isOfWords, LegalityTerms } from './vacancy.rules';
import { evolveVacancy, initialVacancy, VacancyState, VacancyStatus } from './vacancy.state';

type Decision = readonly VacancyEvent[] | Rejection;

export const vacancy: Decider<VacancyState, VacancyCommand, VacancyEvent> = {
  category: 'vacancy',
  events: vacancyEvents,
  initialState: initialVacancy,
  evolve: evolveVacancy,
  decide,
};

const groundSources: Readonly<Record<RefusalGround, string>> = {
  'false-information': '就业促进法 art 41; 人力资源市场暂行条例 art 24',
  'unlicensed-activity': '就业促进法 art 41',
  'unlawful-work': '人力资源市场暂行条例 art 24',
};

const unpublished: readonly (VacancyStatus | null)[] = ['draft', 'submitted', 'checked', 'refused'];
const closable: readonly (VacancyStatus | null)[] = [...unpublished, 'published', 'listed', 'filled'];

/** The version of the rule table and of the parameters that `terms` brought. */
function decidedWith({ rules, minimumWage, validity }: LegalityTerms): DecidedWith {
  const used = parametersUsed([minimumWage ?? undefined, validity]);
  return {
    ruleTable: { entryId: rules.entryId, version: rules.version },
    parameters: used.map((parameter) => ({ ...parameter, value: Number(parameter.value) })),
  };
}

function decide(command: VacancyCommand, state: VacancyState, given: Given): Decision {
  if (command.type === 'draft-vacancy')
    return state.status === null
      ? [{ type: 'vacancy-drafted', data: { ...command.data, draftedOn: given.today } }]
      : reject('vacancy-already-drafted');
  if (command.type === 'list-vacancy') return list(command, state, given.today);
  if (state.status === null) return rejectMissing('vacancy-unknown');
  const { vacancyId, status, content } = state;
  const { today } = given;
  switch (command.type) {
    case 'revise-vacancy':
      if (!unpublished.includes(status)) return reject('vacancy-not-draft', { status });
      return saysTheSame(content, command.data.content)
        ? []
        : [{ type: 'vacancy-revised', data: { vacancyId, content: command.data.content } }];
    case 'submit-vacancy':
      return status === 'draft' || status === 'refused'
        ? [{ type: 'vacancy-submitted', data: { vacancyId, submittedOn: today } }]
        : reject('vacancy-not-draft', { status });
    case 'check-vacancy': {
      if (status !== 'submitted') return reject('vacancy-not-submitted', { status });
      const findings = assess(content, command.data.terms, today, state.waived);
      const check = { vacancyId, findings, decidedWith: decidedWith(command.data.terms) };
      return blocks(findings)
        ? [{ type: 'vacancy-refused', data: { ...check, refusedOn: today } }]
        : [{ type: 'vacancy-checked', data: { ...check, checkedOn: today } }];
    }
    case 'waive-finding':
      return waive(command, state, today);
    case 'refuse-vacancy': {
      if (status !== 'submitted' && status !== 'checked') return reject('vacancy-not-submitted', { status });
      const findings = [onGround(command.data.ground)];
      const nothing = { ruleTable: { entryId: 'staff', version: 1 }, parameters: [] };
      return [{ type: 'vacancy-refused', data: { vacancyId, findings, decidedWith: nothing, refusedOn: today } }];
    }
    case 'publish-vacancy': {
      if (status !== 'checked') return reject('vacancy-not-checked', { status });
      const { expiresOn } = content;
      if (expiresOn === null || expiresOn <= today) return reject('vacancy-expiry-passed');
      return [{ type: 'vacancy-published', data: { vacancyId, publishedOn: today, expiresOn } }];
    }
    case 'correct-vacancy':
      return correct(command, state, today);
    case 'change-openings': {
      const { openings } = command.data;
      if (status !== 'published' && status !== 'filled') return reject('vacancy-not-open', { status });
      if (openings === content.openings) return [];
      const changed: VacancyEvent = { type: 'vacancy-openings-changed', data: { vacancyId, openings } };
      return status === 'filled' && openings > (content.openings ?? 0)
        ? [changed, ...reopened(state, 'openings-raised', today)]
        : [changed];
    }
    case 'close-vacancy': {
      const { reason } = command.data;
      if (closable.includes(status)) return [{ type: 'vacancy-closed', data: { vacancyId, reason, closedOn: today } }];
      return reason === 'employer-suspended' ? [] : reject('vacancy-not-open', { status });
    }
    case 'reopen-vacancy':
      return reopen(command, state, today);
    case 'fill-vacancy': {
      const { seatsTaken } = command.data;
      const full = seatsTaken >= (content.openings ?? 1);
      return isOpen(status) && full
        ? [{ type: 'vacancy-filled', data: { vacancyId, seatsTaken, filledOn: today } }]
        : [];
    }
    case 'release-seat':
      return status === 'filled' ? reopened(state, 'seat-released', today) : [];
    case 'expire-vacancy':
      return isOpen(status) && state.expiresOn !== null && state.expiresOn <= today
        ? [{ type: 'vacancy-expired', data: { vacancyId, expiredOn: today } }]
        : [];
    default:
      return exhaustive(command);
  }
}

function isOpen(status: VacancyStatus | null): boolean {
  return status === 'published' || status === 'listed';
}

function onGround(ground: RefusalGround): Finding {
  return { rule: ground, version: 1, severity: 'block', source: groundSources[ground], arguments: {} };
}

function waive(
  { data: { rule } }: WaiveFinding,
  { status, vacancyId, waived }: VacancyState,
  today: CivilDate,
): Decision {
  if (status !== 'refused' && status !== 'submitted') return reject('vacancy-not-submitted', { status: status ?? '' });
  if (!isOfWords(rule)) return rejectField('rule', 'rule-not-waivable', { rule });
  return waived.includes(rule) ? [] : [{ type: 'vacancy-finding-waived', data: { vacancyId, rule, waivedOn: today } }];
}

function correct({ data: { content, terms } }: CorrectVacancy, state: VacancyState, today: CivilDate): Decision {
  const { vacancyId, status } = state;
  if (status !== 'published') return reject('vacancy-not-open', { status: status ?? '' });
  if (saysTheSame(state.content, content)) return [];
  const findings = assess(content, terms, today, state.waived);
  const check = { vacancyId, content, findings, decidedWith: decidedWith(terms) };
  return blocks(findings)
    ? [{ type: 'vacancy-correction-refused', data: { ...check, refusedOn: today } }]
    : [{ type: 'vacancy-corrected', data: { ...check, correctedOn: today } }];
}

function reopen({ data: { expiresOn, terms } }: ReopenVacancy, state: VacancyState, today: CivilDate): Decision {
  const { vacancyId, status, content } = state;
  if (state.listedHash !== null) return reject('vacancy-of-another-exchange');
  if (state.publishedOn === null) return reject('vacancy-never-published');
  if (status !== 'closed' && status !== 'expired' && status !== 'filled')
    return reject('vacancy-not-closed', { status: status ?? '' });
  if (expiresOn <= today) return reject('vacancy-expiry-passed');
  const findings = assess({ ...content, expiresOn }, terms, today, state.waived);
  if (blocks(findings))
    return [
      { type: 'vacancy-refused', data: { vacancyId, findings, decidedWith: decidedWith(terms), refusedOn: today } },
    ];
  return [{ type: 'vacancy-reopened', data: { vacancyId, cause: 'asked', reopenedOn: today, expiresOn } }];
}

function reopened(
  { vacancyId, expiresOn }: VacancyState,
  cause: 'seat-released' | 'openings-raised',
  today: CivilDate,
): readonly VacancyEvent[] {
  return expiresOn !== null && expiresOn > today
    ? [{ type: 'vacancy-reopened', data: { vacancyId, cause, reopenedOn: today, expiresOn } }]
    : [];
}

function list({ data }: ListVacancy, state: VacancyState, today: CivilDate): Decision {
  if (state.status !== null && state.listedHash === null) return reject('vacancy-not-listed');
  if (state.listedHash === data.listing.contentHash) return [];
  const { terms, ...stated } = data;
  const said = {
    ...stated,
    vacancyId: state.status === null ? data.vacancyId : state.vacancyId,
    findings: assess(data.content, terms, today),
    decidedWith: decidedWith(terms),
  };
  const runs = data.expiresOn > today;
  const over: VacancyEvent = { type: 'vacancy-expired', data: { vacancyId: said.vacancyId, expiredOn: today } };
  if (state.status === null) return [{ type: 'vacancy-listed', data: said }, ...(runs ? [] : [over])];
  const reopens = state.status === 'expired' && runs;
  const ends = isOpen(state.status) && !runs;
  return [{ type: 'vacancy-listing-restated', data: { ...said, reopens, restatedOn: today } }, ...(ends ? [over] : [])];
}
