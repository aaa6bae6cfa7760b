import { upcast } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import {
  ChangeOpenings,
  CheckVacancy,
  CloseVacancy,
  CorrectVacancy,
  DraftVacancy,
  ExpireVacancy,
  FillVacancy,
  ListVacancy,
  PublishVacancy,
  RefuseVacancy,
  ReleaseSeat,
  ReopenVacancy,
  ReviseVacancy,
  SubmitVacancy,
  WaiveFinding,
} from './vacancy.commands';
import { vacancy } from './vacancy.decider';
import { VacancyEvent, vacancyEvents } from './vacancy.events';
import {
  checked,
  closed,
  content,
  decidedWith,
  depositFinding,
  drafted,
  expired,
  filled,
  lawful,
  listed,
  published,
  refused,
  submitted,
  terms,
  untilPublished,
  untilSubmitted,
  vacancyId,
} from './vacancy.fixture';
import { vacancyPublished } from './vacancy.published';

const today = '2026-03-02';
const withDeposit = { ...content, duties: '负责点餐，入职交押金200元。' };
const revisedTo = (said: typeof content): VacancyEvent => ({
  type: 'vacancy-revised',
  data: { vacancyId, content: said },
});

describe('vacancy before publication', () => {
  it('is drafted once, revised and submitted', () => {
    const draft = new DraftVacancy({ vacancyId, employerId: 'e-1', office: '620102', content });
    given(vacancy).when(draft, { today: '2026-03-01' }).then([drafted]);
    given(vacancy, [drafted]).when(draft).thenRejected('vacancy-already-drafted');
    given(vacancy, [drafted])
      .when(new ReviseVacancy({ content: { ...content } }))
      .thenNothing();
    given(vacancy, [drafted])
      .when(new ReviseVacancy({ content: withDeposit }))
      .then([revisedTo(withDeposit)]);
    given(vacancy, [drafted]).when(new SubmitVacancy({}), { today: '2026-03-01' }).then([submitted]);
    given(vacancy, [drafted, submitted]).when(new SubmitVacancy({})).thenRejected('vacancy-not-draft');
    given(vacancy).when(new SubmitVacancy({})).thenRejected('vacancy-unknown');
  });

  it('passes the check with the versions that were used', () => {
    given(vacancy, untilSubmitted).when(new CheckVacancy({ terms }), { today: '2026-03-01' }).then([checked]);
    given(vacancy, [drafted]).when(new CheckVacancy({ terms })).thenRejected('vacancy-not-submitted');
  });

  it('is refused as an event with rule, article and words', () => {
    given(vacancy, [drafted, revisedTo(withDeposit), submitted])
      .when(new CheckVacancy({ terms }))
      .then([
        { type: 'vacancy-refused', data: { vacancyId, findings: [depositFinding], decidedWith, refusedOn: today } },
      ]);
  });

  it('lets a manager overrule a judgement of words until the words change', () => {
    const waived: VacancyEvent = {
      type: 'vacancy-finding-waived',
      data: { vacancyId, rule: 'deposit-demanded', waivedOn: today },
    };
    const waive = new WaiveFinding({ rule: 'deposit-demanded' });
    const refusedOnce = [drafted, revisedTo(withDeposit), submitted, refused];
    given(vacancy, refusedOnce).when(waive).then([waived]);
    given(vacancy, [...refusedOnce, waived])
      .when(waive)
      .thenNothing();
    given(vacancy, [...refusedOnce, waived, submitted])
      .when(new CheckVacancy({ terms }))
      .then([
        {
          type: 'vacancy-checked',
          data: { vacancyId, findings: [{ ...depositFinding, severity: 'waived' }], decidedWith, checkedOn: today },
        },
      ]);
    const again = given(vacancy, [...refusedOnce, waived, revisedTo({ ...withDeposit, openings: 4 }), submitted]);
    again
      .when(new CheckVacancy({ terms }))
      .then([
        { type: 'vacancy-refused', data: { vacancyId, findings: [depositFinding], decidedWith, refusedOn: today } },
      ]);
    given(vacancy, refusedOnce)
      .when(new WaiveFinding({ rule: 'pay-missing' }))
      .thenRejected('rule-not-waivable');
    given(vacancy, [drafted]).when(waive).thenRejected('vacancy-not-submitted');
  });

  it('is refused by staff for what no rule sees', () => {
    const refusal = given(vacancy, untilSubmitted).when(new RefuseVacancy({ ground: 'false-information' }));
    expect(refusal.answer).toMatchObject([
      { type: 'vacancy-refused', data: { findings: [{ rule: 'false-information', severity: 'block' }] } },
    ]);
    given(vacancy, untilPublished)
      .when(new RefuseVacancy({ ground: 'false-information' }))
      .thenRejected('vacancy-not-submitted');
  });

  it('is published only after its check and before its expiry', () => {
    given(vacancy, [drafted, submitted, checked])
      .when(new PublishVacancy({}), { today: '2026-03-01' })
      .then([published]);
    given(vacancy, untilSubmitted).when(new PublishVacancy({})).thenRejected('vacancy-not-checked');
    given(vacancy, [drafted, submitted, checked])
      .when(new PublishVacancy({}), { today: '2026-04-01' })
      .thenRejected('vacancy-expiry-passed');
    given(vacancy, [drafted, submitted, checked, revisedTo(withDeposit)])
      .when(new PublishVacancy({}))
      .thenRejected('vacancy-not-checked');
  });
});

describe('vacancy after publication', () => {
  it('is corrected as a whole, or the correction is refused and the vacancy stays', () => {
    const better = { ...content, wage: { ...content.wage, minMinor: 320000 } } as typeof content;
    given(vacancy, untilPublished)
      .when(new CorrectVacancy({ content: better, terms }))
      .then([{ type: 'vacancy-corrected', data: { vacancyId, content: better, ...lawful, correctedOn: today } }]);
    const run = given(vacancy, untilPublished).when(new CorrectVacancy({ content: withDeposit, terms }));
    run.then([
      {
        type: 'vacancy-correction-refused',
        data: { vacancyId, content: withDeposit, findings: [depositFinding], decidedWith, refusedOn: today },
      },
    ]);
    expect(given(vacancy, [...untilPublished, ...(run.answer as readonly VacancyEvent[])]).state).toEqual(
      given(vacancy, untilPublished).state,
    );
    given(vacancy, untilPublished).when(new CorrectVacancy({ content, terms })).thenNothing();
    given(vacancy, [drafted]).when(new CorrectVacancy({ content, terms })).thenRejected('vacancy-not-open');
    given(vacancy, untilPublished)
      .when(new ReviseVacancy({ content: withDeposit }))
      .thenRejected('vacancy-not-draft');
  });

  it('changes its openings, and is open again when a filled one gets more', () => {
    const changed = (openings: number): VacancyEvent => ({
      type: 'vacancy-openings-changed',
      data: { vacancyId, openings },
    });
    given(vacancy, untilPublished)
      .when(new ChangeOpenings({ openings: 5 }))
      .then([changed(5)]);
    given(vacancy, untilPublished)
      .when(new ChangeOpenings({ openings: 3 }))
      .thenNothing();
    given(vacancy, [...untilPublished, filled])
      .when(new ChangeOpenings({ openings: 2 }))
      .then([changed(2)]);
    given(vacancy, [...untilPublished, filled])
      .when(new ChangeOpenings({ openings: 4 }))
      .then([
        changed(4),
        {
          type: 'vacancy-reopened',
          data: { vacancyId, cause: 'openings-raised', reopenedOn: today, expiresOn: '2026-04-01' },
        },
      ]);
    given(vacancy, [...untilPublished, closed])
      .when(new ChangeOpenings({ openings: 4 }))
      .thenRejected('vacancy-not-open');
  });

  it('stays open when its openings were raised before the word came that the old ones are taken', () => {
    given(vacancy, [...untilPublished, { type: 'vacancy-openings-changed', data: { vacancyId, openings: 4 } }])
      .when(new FillVacancy({ seatsTaken: 3 }))
      .thenNothing();
  });

  it('is filled once, and open again when a seat is released in time', () => {
    given(vacancy, untilPublished)
      .when(new FillVacancy({ seatsTaken: 3 }), { today: '2026-03-01' })
      .then([filled]);
    given(vacancy, [...untilPublished, filled])
      .when(new FillVacancy({ seatsTaken: 3 }))
      .thenNothing();
    given(vacancy, [...untilPublished, filled])
      .when(new ReleaseSeat({}))
      .then([
        {
          type: 'vacancy-reopened',
          data: { vacancyId, cause: 'seat-released', reopenedOn: today, expiresOn: '2026-04-01' },
        },
      ]);
    given(vacancy, [...untilPublished, filled])
      .when(new ReleaseSeat({}), { today: '2026-04-01' })
      .thenNothing();
    given(vacancy, [...untilPublished, closed])
      .when(new ReleaseSeat({}))
      .thenNothing();
    given(vacancy, untilPublished).when(new ReleaseSeat({})).thenNothing();
  });

  it('expires on its day, not before, and not when it is closed', () => {
    given(vacancy, untilPublished).when(new ExpireVacancy({}), { today: '2026-03-31' }).thenNothing();
    given(vacancy, untilPublished)
      .when(new ExpireVacancy({}), { today: '2026-04-01' })
      .then([{ type: 'vacancy-expired', data: { vacancyId, expiredOn: '2026-04-01' } }]);
    given(vacancy, [...untilPublished, closed])
      .when(new ExpireVacancy({}), { today: '2026-04-01' })
      .thenNothing();
  });

  it('is closed; for a suspended employer also without a word when it is closed already', () => {
    given(vacancy, untilPublished)
      .when(new CloseVacancy({ reason: 'closed' }), { today: '2026-03-01' })
      .then([closed]);
    const suspended = new CloseVacancy({ reason: 'employer-suspended' });
    given(vacancy, [...untilPublished, filled])
      .when(suspended)
      .then([{ type: 'vacancy-closed', data: { vacancyId, reason: 'employer-suspended', closedOn: today } }]);
    given(vacancy, [...untilPublished, closed])
      .when(suspended)
      .thenNothing();
    given(vacancy, [...untilPublished, closed])
      .when(new CloseVacancy({ reason: 'closed' }))
      .thenRejected('vacancy-not-open');
  });

  it('is re-opened after a new check, or refused', () => {
    const reopen = new ReopenVacancy({ expiresOn: '2026-05-01', terms });
    const again: VacancyEvent = {
      type: 'vacancy-reopened',
      data: { vacancyId, cause: 'asked', reopenedOn: today, expiresOn: '2026-05-01' },
    };
    given(vacancy, [...untilPublished, closed])
      .when(reopen)
      .then([again]);
    given(vacancy, [...untilPublished, expired])
      .when(reopen)
      .then([again]);
    expect(given(vacancy, [...untilPublished, closed, again]).state).toMatchObject({
      status: 'published',
      expiresOn: '2026-05-01',
      content: { expiresOn: '2026-05-01' },
    });
    const lapsed = new ReopenVacancy({ expiresOn: '2026-05-01', terms: { ...terms, employer: 'lapsed' } });
    expect(given(vacancy, [...untilPublished, closed]).when(lapsed).answer).toMatchObject([
      {
        type: 'vacancy-refused',
        data: { findings: [{ rule: 'employer-not-verified', arguments: { standing: 'lapsed' } }] },
      },
    ]);
    given(vacancy, [...untilPublished, closed])
      .when(new ReopenVacancy({ expiresOn: today, terms }))
      .thenRejected('vacancy-expiry-passed');
    given(vacancy, untilPublished).when(reopen).thenRejected('vacancy-not-closed');
    given(vacancy, [drafted, closed]).when(reopen).thenRejected('vacancy-never-published');
    given(vacancy, [listed, expired]).when(reopen).thenRejected('vacancy-of-another-exchange');
  });
});

describe('vacancy of another exchange', () => {
  const data = listed.data as Extract<VacancyEvent, { type: 'vacancy-listed' }>['data'];
  const command = (more: Partial<ListVacancy['data']> = {}) =>
    new ListVacancy({
      vacancyId,
      listing: data.listing,
      office: null,
      content,
      publishedOn: '2026-02-01',
      expiresOn: '2026-04-01',
      terms,
      ...more,
    });
  const changed = { listing: { ...data.listing, contentHash: 'h-2' } };

  it('is listed, annotated and not refused', () => {
    given(vacancy).when(command()).then([listed]);
    given(vacancy)
      .when(command({ content: withDeposit }))
      .then([{ type: 'vacancy-listed', data: { ...data, content: withDeposit, findings: [depositFinding] } }]);
  });

  it('is unchanged by the same statement and restated by another', () => {
    given(vacancy, [listed]).when(command()).thenNothing();
    given(vacancy, [listed])
      .when(command({ ...changed, vacancyId: 'another' }))
      .then([{ type: 'vacancy-listing-restated', data: { ...data, ...changed, reopens: false, restatedOn: today } }]);
    given(vacancy, [listed, expired])
      .when(command(changed))
      .then([{ type: 'vacancy-listing-restated', data: { ...data, ...changed, reopens: true, restatedOn: today } }]);
    given(vacancy, untilPublished).when(command()).thenRejected('vacancy-not-listed');
  });

  it('is over at once when its day has passed', () => {
    given(vacancy)
      .when(command({ expiresOn: today }))
      .then([{ type: 'vacancy-listed', data: { ...data, expiresOn: today } }, expired]);
    given(vacancy, [listed])
      .when(command({ ...changed, expiresOn: today }))
      .then([
        {
          type: 'vacancy-listing-restated',
          data: { ...data, ...changed, expiresOn: today, reopens: false, restatedOn: today },
        },
        expired,
      ]);
  });
});

describe('messages of a vacancy', () => {
  const messages = (events: readonly VacancyEvent[]) =>
    vacancyPublished(recorded(events.at(-1) as VacancyEvent), given(vacancy, events).state);
  const types = (events: readonly VacancyEvent[]) => messages(events).map(({ type }) => type);

  it('begin with its publication and restate the whole', () => {
    expect(messages([drafted])).toEqual([]);
    expect(messages([drafted, submitted, checked])).toEqual([]);
    expect(messages([drafted, closed])).toEqual([]);
    expect(messages(untilPublished)).toEqual([
      {
        type: 'job-postings.vacancy-published.v1',
        data: {
          vacancyId,
          standing: 'published',
          employerId: 'e-1',
          office: '620102',
          place: '620102001',
          occupation: '5131',
          openings: 3,
          wage: content.wage,
          contractKind: 'fixed-term',
          shifts: ['day'],
          requirements: content.requirements,
          reservedFor: [],
          subsidised: false,
          accommodationsOffered: [],
          dormitory: true,
          position: null,
          hoursPerWeek: 40,
          healthDemands: ['standing'],
          publishedOn: '2026-03-01',
          changedOn: null,
          expiresOn: '2026-04-01',
        },
      },
    ]);
    expect(messages([listed])).toMatchObject([
      { type: 'job-postings.vacancy-listed.v1', data: { standing: 'listed', employerId: null, office: null } },
    ]);
  });

  it('say how it ends and that it opens again', () => {
    expect(messages([...untilPublished, filled])).toEqual([
      { type: 'job-postings.vacancy-closed.v1', data: { vacancyId, reason: 'filled' } },
    ]);
    expect(messages([...untilPublished, expired])).toMatchObject([{ data: { reason: 'expired' } }]);
    expect(messages([...untilPublished, closed])).toMatchObject([{ data: { reason: 'closed' } }]);
    const openings: VacancyEvent = { type: 'vacancy-openings-changed', data: { vacancyId, openings: 9 } };
    expect(messages([...untilPublished, openings])).toEqual([
      { type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId, openings: 9 } },
    ]);
    const again: VacancyEvent = {
      type: 'vacancy-reopened',
      data: { vacancyId, cause: 'asked', reopenedOn: today, expiresOn: '2026-05-01' },
    };
    expect(messages([...untilPublished, closed, again])).toMatchObject([
      { type: 'job-postings.vacancy-reopened.v1', data: { expiresOn: '2026-05-01', standing: 'published' } },
    ]);
    const corrected: VacancyEvent = { type: 'vacancy-corrected', data: { vacancyId, content, ...lawful } };
    expect(types([...untilPublished, corrected])).toEqual(['job-postings.vacancy-corrected.v1']);
    const data = listed.data as Extract<VacancyEvent, { type: 'vacancy-listed' }>['data'];
    const restated = (reopens: boolean): VacancyEvent => ({
      type: 'vacancy-listing-restated',
      data: { ...data, reopens },
    });
    expect(types([listed, restated(false)])).toEqual(['job-postings.vacancy-corrected.v1']);
    expect(types([listed, expired, restated(true)])).toEqual(['job-postings.vacancy-reopened.v1']);
  });

  it('say when the terms changed last, and that openings and expiry are none of them', () => {
    const changedOn = (...events: readonly VacancyEvent[]) =>
      messages([...untilPublished, ...events]).map(({ data }) => ('changedOn' in data ? data.changedOn : undefined));
    const correctedTo = (more: Partial<typeof content>, correctedOn?: string): VacancyEvent => ({
      type: 'vacancy-corrected',
      data: { vacancyId, ...lawful, content: { ...content, ...more }, ...(correctedOn && { correctedOn }) },
    });
    const again: VacancyEvent = {
      type: 'vacancy-reopened',
      data: { vacancyId, cause: 'asked', reopenedOn: today, expiresOn: '2026-05-01' },
    };
    expect(changedOn()).toEqual([null]);
    expect(changedOn(correctedTo({ hoursPerWeek: 20 }, today))).toEqual([today]);
    expect(changedOn(correctedTo({ openings: 9, expiresOn: '2026-05-01' }, today))).toEqual([null]);
    expect(changedOn(correctedTo({ hoursPerWeek: 20 }, today), closed, again)).toEqual([today]);
    expect(changedOn(correctedTo({ hoursPerWeek: 20 }))).toEqual([null]);
    expect(changedOn(closed, refused, published)).toEqual(['2026-03-01']);
    const data = listed.data as Extract<VacancyEvent, { type: 'vacancy-listed' }>['data'];
    const restated: VacancyEvent = {
      type: 'vacancy-listing-restated',
      data: { ...data, content: { ...content, dormitory: false }, reopens: false, restatedOn: today },
    };
    expect(messages([listed, restated])).toMatchObject([{ data: { changedOn: today } }]);
  });

  it('read a posting from before hours, demands and position were asked for as one that states none', () => {
    const { position, hoursPerWeek, healthDemands, ...before } = content;
    expect([position, hoursPerWeek, healthDemands]).toEqual([null, 40, ['standing']]);
    expect(upcast(vacancyEvents, 'vacancy-drafted', 1, { ...drafted.data, content: before })).toMatchObject({
      content: { ...before, position: null, hoursPerWeek: null, healthDemands: null },
    });
  });
});
