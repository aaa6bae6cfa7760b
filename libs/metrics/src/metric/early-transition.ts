import { addMonths } from '@doorstep/event-sourcing';
import { PersonLife } from './life';
import { parameter, Parameters, Period } from './metric';
import { Observation } from './observation';
import { creditsOfSpell } from './starts';
import { kindsCounting, transitionsIn } from './transition';

/** Of the transitions of the period, which began before the parameter `withinMonths` months on the register were over. */
export function earlyTransitions(
  life: PersonLife,
  period: Period,
  parameters: Parameters,
): readonly Observation<{ readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }>[] {
  return transitionsIn(life, period, parameters, kindsCounting(parameters)).map(({ registeredOn, work, evidence }) => {
    const until = addMonths(registeredOn, parameter(parameters, 'withinMonths'));
    return {
      amount: { kind: 'ratio', numerator: work.from < until ? 1 : 0, denominator: 1 },
      on: work.from,
      evidence,
      employerId: work.employerId,
      credits: creditsOfSpell(life, work),
    };
  });
}
