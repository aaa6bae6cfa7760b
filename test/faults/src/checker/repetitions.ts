import { Caller } from '../caller';
import { Dice } from '../dice';
import { accepted, Answered, History } from '../history';

/** Some commands sent once more under their keys: what was done must be answered as it was, and nothing is done again. */
export async function wrongRepetitions(caller: Caller, dice: Dice, { commands }: History): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const sent of commands.filter((one) => accepted(one) && dice.happens(0.1))) {
    const [before, again] = [placeOf(sent.answer), placeOf(await caller.answered(sent))];
    if (again !== before) wrong.push(`${sent.method} ${sent.path} was answered ${before} and, asked again, ${again}`);
  }
  return wrong;
}

/** What became of a command; the words about it may have gone with the person. */
function placeOf(answer: Answered | undefined): string {
  const { id, version, position, code } = answer?.body ?? {};
  return JSON.stringify({ status: answer?.status, id, version, position, code });
}
