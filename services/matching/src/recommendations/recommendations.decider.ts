import {
  addDays,
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  Rejection,
  rejectMissing,
} from '@doorstep/event-sourcing';
import {
  DeclineRecommendation,
  DeliverRecommendation,
  MakeRecommendations,
  RecommendationsCommand,
  RetireRecommendations,
} from './recommendations.commands';
import { DeliveryMeans, RecommendationsEvent, recommendationsEvents } from './recommendations.events';

interface Recommended {
  readonly vacancyId: string;
  readonly means: readonly DeliveryMeans[];
  readonly declinedOn: CivilDate | undefined;
  readonly superseded: boolean;
}

/** All recommendations ever made to one person. */
export interface RecommendationsState {
  readonly personId: string | undefined;
  readonly office: string | undefined;
  readonly lastRunId: string | undefined;
  /** The last run found fewer than the guaranteed number. */
  readonly short: boolean;
  readonly made: Readonly<Record<string, Recommended>>;
  readonly retired: boolean;
}

type Decision = readonly RecommendationsEvent[] | Rejection;

export const recommendations: Decider<RecommendationsState, RecommendationsCommand, RecommendationsEvent> = {
  category: 'recommendations',
  events: recommendationsEvents,
  initialState: {
    personId: undefined,
    office: undefined,
    lastRunId: undefined,
    short: false,
    made: {},
    retired: false,
  },

  evolve(state, event) {
    switch (event.type) {
      case 'recommendations-made': {
        const { personId, office, runId, supersedes } = event.data;
        const made = { ...state.made };
        for (const id of supersedes) made[id] = { ...known(state, id), superseded: true };
        for (const { recommendationId, vacancyId } of event.data.recommendations)
          made[recommendationId] = { vacancyId, means: [], declinedOn: undefined, superseded: false };
        return { ...state, personId, office, lastRunId: runId, short: false, made };
      }
      case 'recommendations-short': {
        const { personId, office, runId } = event.data;
        return { ...state, personId, office, lastRunId: runId, short: true };
      }
      case 'recommendation-delivered': {
        const one = known(state, event.data.recommendationId);
        return changed(state, event.data.recommendationId, { means: [...one.means, event.data.means] });
      }
      case 'recommendation-declined':
        return changed(state, event.data.recommendationId, { declinedOn: event.data.declinedOn });
      case 'recommendations-office-moved':
        return { ...state, office: event.data.office };
      case 'recommendations-retired':
        return { ...state, personId: event.data.personId, retired: true };
      default:
        return exhaustive(event);
    }
  },

  decide(command, state, given) {
    switch (command.type) {
      case 'make-recommendations':
        return make(command, state, given);
      case 'deliver-recommendation':
        return deliver(command, state, given);
      case 'decline-recommendation':
        return decline(command, state, given);
      case 'move-recommendations-office': {
        const { personId, office } = command.data;
        if (state.retired || state.office === undefined || state.office === office) return [];
        return [{ type: 'recommendations-office-moved', data: { personId, office } }];
      }
      case 'retire-recommendations':
        return retire(command, state, given);
      default:
        return exhaustive(command);
    }
  },
};

/** The person of a recommendation id, which is `<personId>.<number>`. */
export function personOfRecommendation(recommendationId: string): string {
  return recommendationId.slice(0, recommendationId.lastIndexOf('.'));
}

function make({ data }: MakeRecommendations, state: RecommendationsState, { today }: Given): Decision {
  if (state.retired) return reject('person-erased');
  if (state.lastRunId === data.runId || saysNothingNew(data, state)) return [];
  // The matcher knew of earlier refusals, and those hold as long as their reason says.
  const lately = addDays(today, -1);
  const declined = Object.values(state.made).filter(({ declinedOn = '' }) => declinedOn >= lately);
  if (data.recommendations.some(({ vacancyId }) => declined.some((one) => one.vacancyId === vacancyId)))
    return reject('recommendations-outdated');

  const { recommendations: found, obstacles, drawn, shortfall, ...rest } = data;
  const run = { ...rest, madeOn: today };
  const before = Object.keys(state.made).length;
  const made = found.map((one) => ({ ...one, recommendationId: `${data.personId}.${before + one.rank}` }));
  const supersedes = standing(state);
  const events: RecommendationsEvent[] = [];
  if (made.length > 0 || supersedes.length > 0)
    events.push({
      type: 'recommendations-made',
      data: { ...run, recommendations: made, supersedes, ...(drawn && { draw: drawn.draw }) },
    });
  if (made.length < data.guaranteed)
    events.push({
      type: 'recommendations-short',
      data: { ...run, found: made.length, obstacles, ...(shortfall && { shortfall }) },
    });
  return events;
}

function deliver({ data }: DeliverRecommendation, state: RecommendationsState, { today, actor }: Given): Decision {
  const one = state.made[data.recommendationId];
  if (one === undefined || state.personId === undefined) return rejectMissing('recommendation-unknown');
  if (state.retired) return reject('person-erased');
  if (one.means.includes(data.means)) return [];
  if (one.superseded) return reject('recommendation-superseded');
  if ((data.means === 'app') !== (actor.role === 'job-seeker')) return reject('means-not-yours', { means: data.means });
  const { recommendationId, means, receipt } = data;
  const delivered = { recommendationId, personId: state.personId, vacancyId: one.vacancyId, means, receipt };
  return [{ type: 'recommendation-delivered', data: { ...delivered, deliveredOn: today } }];
}

function decline({ data }: DeclineRecommendation, state: RecommendationsState, { today }: Given): Decision {
  const one = state.made[data.recommendationId];
  if (one === undefined || state.personId === undefined) return rejectMissing('recommendation-unknown');
  if (state.retired) return reject('person-erased');
  if (one.declinedOn !== undefined) return reject('recommendation-declined');
  // 社会救助暂行办法 art 45 counts refusals, so nothing can be declined that did not reach the person.
  if (one.means.length === 0) return reject('recommendation-undelivered');
  const declined = { ...data, personId: state.personId, vacancyId: one.vacancyId, declinedOn: today };
  return [{ type: 'recommendation-declined', data: declined }];
}

function retire({ data }: RetireRecommendations, state: RecommendationsState, { today }: Given): Decision {
  if (state.retired) return [];
  const recommendationIds = Object.keys(state.made);
  return [{ type: 'recommendations-retired', data: { personId: data.personId, recommendationIds, retiredOn: today } }];
}

// A run that finds what it found before, or what the draw could as well have given, leaves the delivered recommendations alone. That must not hang
// on what was drawn, or the propensities of what is recorded would not be true.
function saysNothingNew(
  { recommendations: found, guaranteed, drawn }: MakeRecommendations['data'],
  state: RecommendationsState,
) {
  if (state.lastRunId === undefined || state.short !== found.length < guaranteed) return false;
  const before = standing(state).map((id) => known(state, id).vacancyId);
  const equals = drawn?.equals ?? [];
  const sure = found.map(({ vacancyId }) => vacancyId).filter((id) => !equals.includes(id));
  return (
    before.length === found.length &&
    sure.every((id) => before.includes(id)) &&
    before.every((id) => sure.includes(id) || equals.includes(id))
  );
}

function standing(state: RecommendationsState): readonly string[] {
  return Object.entries(state.made)
    .filter(([, one]) => !one.superseded && one.declinedOn === undefined)
    .map(([id]) => id);
}

function known(state: RecommendationsState, recommendationId: string): Recommended {
  return state.made[recommendationId] as Recommended;
}

function changed(state: RecommendationsState, id: string, change: Partial<Recommended>): RecommendationsState {
  return { ...state, made: { ...state.made, [id]: { ...known(state, id), ...change } } };
}
