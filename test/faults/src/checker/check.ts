import { Caller } from '../caller';
import { Dice } from '../dice';
import { History } from '../history';
import { Stores } from '../stores';
import { until } from '../waiting';
import { wrongCommands } from './commands';
import { wrongConsequences } from './consequences';
import { behind, restOf } from './drained';
import { wrongStores } from './event-stores';
import { wrongFigures } from './figures';
import { wrongIdentities } from './identities';
import { wrongOpenings } from './openings';
import { wrongReadModels } from './read-models';
import { wrongRepetitions } from './repetitions';
import { wrongSeats } from './seats';
import { Heads } from './stored-events';

/** An idle source says every minute up to when it has been silent; whoever lost his place by then finds it again. */
const drainsWithinMs = 200_000;

/** Resolves once relays and consumers have drained and nothing is added any more. */
export async function drained(stores: Stores): Promise<void> {
  let before = '';
  let late: readonly string[] = [];
  const rest = async (): Promise<boolean> => {
    const now = await restOf(stores);
    if (now === '') late = await behind(stores);
    const unchanged = now !== '' && now === before;
    before = now;
    return unchanged;
  };
  await until(() => `everything is drained; ${late.slice(0, 5).join('; ')}`, rest, drainsWithinMs, 250);
}

/** Everything that is wrong after a round, by its history and the databases alone. */
export async function wrongs(
  stores: Stores,
  caller: Caller,
  before: Heads,
  history: History,
  dice: Dice,
): Promise<readonly string[]> {
  const repeated = await wrongRepetitions(caller, dice, history);
  const found = await Promise.all([
    wrongCommands(stores, before, history),
    wrongStores(stores),
    wrongSeats(stores),
    wrongOpenings(stores),
    wrongIdentities(stores, caller, history),
    wrongConsequences(stores),
    wrongReadModels(stores),
    wrongFigures(stores, caller),
  ]);
  return [...repeated, ...found.flat()];
}
