import { actAsGrant, simulationClient } from '@doorstep/identity';
import { Obstacle } from './obstacle';
import type { Options } from './options';
import type { Platform } from './platform';
import { runStory } from './story/story';

/** Plays the story on a platform that simulates people; returns its numbers. */
export async function playStory(
  platform: Platform,
  { seed, people, weeks }: Pick<Options, 'seed' | 'people' | 'weeks'>,
  log: (line: string) => void,
): Promise<object> {
  const { baseUrl, identity } = platform;
  if (identity === undefined) {
    throw new Obstacle('The demo needs the local identity provider, so it does not run while DOORSTEP_ISSUER is set.');
  }
  return runStory({
    baseUrl,
    seed,
    people,
    weeks,
    log,
    simulation: {
      tokenUrl: `${identity.issuer}/token`,
      clientId: simulationClient,
      clientSecret: identity.simulationSecret,
      grantType: actAsGrant,
    },
    now: () => platform.instant() ?? Date.now(),
    advanceTo: (instant) => platform.advanceTo(instant),
  });
}
