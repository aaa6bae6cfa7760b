import { Award, ClaimedCertificate, Profile, Skill, skillLevels } from './profile.events';

type Stated = Pick<Profile, 'skills' | 'certificates' | 'certificatesHeld'>;

interface Verifiable {
  readonly verified: boolean;
}

interface Abilities {
  readonly skills: readonly (Skill & Verifiable)[];
  readonly certificates: readonly string[];
  readonly certificatesHeld: readonly (ClaimedCertificate & Verifiable)[];
}

/**
 * What is stated together with what was awarded. Of two levels of a skill the higher one counts, of two certificates of one kind the
 * one said to be valid longer; of two that say the same the awarded one.
 */
export function withAwards(stated: Stated, awards: readonly Award[]): Abilities {
  const certificatesHeld = best(
    [...claimed(stated).map((certificate) => ({ ...certificate, verified: false })), ...awards.map(awarded)],
    ({ certificate }) => certificate,
    saidToLast,
  );
  const certified = awards.flatMap((award) => award.skills);
  return {
    skills: best(
      [...stated.skills.map(skillOf(false)), ...certified.map(skillOf(true))],
      ({ skill }) => skill,
      ({ level }) => String(skillLevels.indexOf(level)),
    ),
    certificates: certificatesHeld.map(({ certificate }) => certificate),
    certificatesHeld,
  };
}

function skillOf(verified: boolean): (skill: Skill) => Skill & Verifiable {
  return ({ skill, level }) => ({ skill, level, verified });
}

function awarded({ certificate, validUntil }: Award): ClaimedCertificate & Verifiable {
  return { certificate, validUntil: validUntil ?? null, verified: true };
}

function claimed({ certificates, certificatesHeld = [] }: Stated): readonly ClaimedCertificate[] {
  const dated = new Set(certificatesHeld.map(({ certificate }) => certificate));
  const others = certificates.filter((certificate) => !dated.has(certificate));
  return [...others.map((certificate) => ({ certificate, validUntil: null })), ...certificatesHeld];
}

/** An award without an end lasts for ever; a claim without one says nothing. */
function saidToLast({ validUntil, verified }: ClaimedCertificate & Verifiable): string {
  return validUntil ?? (verified ? '9999-12-31' : '');
}

/** One of each key: that of the highest rank, the last of several that rank alike. */
function best<T>(all: readonly T[], keyOf: (one: T) => string, rankOf: (one: T) => string): readonly T[] {
  const kept = new Map<string, T>();
  for (const one of all) {
    const known = kept.get(keyOf(one));
    if (known === undefined || rankOf(one) >= rankOf(known)) kept.set(keyOf(one), one);
  }
  return [...kept.values()];
}
