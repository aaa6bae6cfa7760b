import { essential, monthsNeeded } from '../constraints/qualification';
import { MatchKnowledge } from '../facts/parameters';
import { MatchVacancy } from '../facts/vacancy';
import { skillLevelNeeded } from '../score/levels';
import { sharesOf, skillNeeds } from '../score/skills';
import { Vocabulary } from './vocabulary';

/**
 * A need in one word: 16 bits what (a skill or certificate, or the minor group where months of experience are needed), 5 bits how
 * ({@link needs}), 11 bits its share of the skills in thousandths, or the months.
 */
export const needShape = { need: Int32Array };

/** How something is needed, beside the level (0 to 4). */
export const needs = { level: 7, essential: 8, months: 16 } as const;
export const needBits = { what: 16, how: 11, share: 0x7ff } as const;

/** Essential ones first, so that a search soon knows. */
export function needsOf(vacancy: MatchVacancy, vocabulary: Vocabulary, knowledge: MatchKnowledge): readonly number[] {
  const skills = skillNeeds(vacancy.requirements);
  const shares = sharesOf(skills, knowledge);
  const all = [
    ...essential(vacancy, 'experience-months').map((need) =>
      needOf(vocabulary.occupations.minorGroup(need.code), needs.months | needs.essential, monthsNeeded(need)),
    ),
    ...essential(vacancy, 'certificate').map(({ code }) => needOf(vocabulary.certificate(code), needs.essential, 0)),
    ...skills.map((need, at) =>
      needOf(
        vocabulary.skill(need.code),
        skillLevelNeeded(need.level) | (need.essential ? needs.essential : 0),
        shares[at] as number,
      ),
    ),
  ];
  return all.sort((a, b) => (howOf(b) & needs.essential) - (howOf(a) & needs.essential));
}

/** A bit for each skill and certificate that is essential; a person without that bit cannot hold it. */
export function signatureOf(all: readonly number[]): number {
  return all
    .filter((need) => (howOf(need) & (needs.essential | needs.months)) === needs.essential)
    .reduce((signature, need) => signature | signatureBit(need >>> needBits.what), 0);
}

/** The one of 32 bits that stands for a skill or certificate, among others. */
export function signatureBit(what: number): number {
  return 1 << (Math.imul(what, 0x9e3779b1) >>> 27);
}

function needOf(what: number, how: number, share: number): number {
  return (what << needBits.what) | (how << needBits.how) | Math.min(needBits.share, share);
}

function howOf(need: number): number {
  return (need >>> needBits.how) & 31;
}
