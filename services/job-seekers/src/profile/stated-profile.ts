import { CivilDate } from '@doorstep/event-sourcing';
import { invalid, ReferenceDesk } from '@doorstep/service';
import type { ProfileBody } from './profile.body';
import { Profile } from './profile.events';

/** Throws 422 naming a field unless every code of `body` is known on `today` and its dates and numbers agree. */
export function checkProfile(body: ProfileBody, reference: ReferenceDesk, today: CivilDate): void {
  const known = (field: string, list: string, codes: readonly string[]) =>
    codes.forEach((code, at) => reference.mustKnow(`${field}[${at}]`, list, code, today));
  reference.mustKnow('education', 'education-level', body.education, today);
  body.occupationsWanted.forEach((occupation, at) =>
    reference.mustKnowOccupation(`occupationsWanted[${at}]`, occupation, today),
  );
  body.occupationsHeld.forEach(({ occupation, endedOn }, at) => {
    reference.mustKnowOccupation(`occupationsHeld[${at}].occupation`, occupation, today);
    if (endedOn !== undefined && endedOn > today)
      throw invalid({ field: `occupationsHeld[${at}].endedOn`, code: 'in-future' });
  });
  known('contractKinds', 'contract-kind', body.contractKinds);
  known('shifts', 'shift', body.shifts);
  known('healthLimits', 'health-limit', body.healthLimits ?? []);
  body.workHistory.forEach(({ occupation, from, to }, at) => {
    reference.mustKnowOccupation(`workHistory[${at}].occupation`, occupation, today);
    if (to != null && to <= from) throw invalid({ field: `workHistory[${at}].to`, code: 'interval-empty' });
  });
  const { hoursWished } = body;
  if (hoursWished !== undefined && hoursWished.max < hoursWished.min)
    throw invalid({ field: 'hoursWished.max', code: 'below-minimum' });
}

/** What the body says as a profile, but for the work history, whose words are sealed. */
export function statedProfile(body: ProfileBody): Omit<Profile, 'workHistory'> {
  const { occupationsHeld, skills, certificatesHeld = [], hoursWished } = body;
  const held = certificatesHeld.map(({ certificate, validUntil }) => ({ certificate, validUntil: validUntil ?? null }));
  return {
    occupationsWanted: body.occupationsWanted,
    occupationsHeld: occupationsHeld.map(({ occupation, months, endedOn }) => ({
      occupation,
      months,
      endedOn: endedOn ?? null,
    })),
    skills: skills.map(({ skill, level }) => ({ skill, level })),
    education: body.education,
    certificates: [...new Set([...body.certificates, ...held.map(({ certificate }) => certificate)])],
    certificatesHeld: held,
    wageFloorFen: body.wageFloorFen ?? null,
    commuteLimitKm: body.commuteLimitKm ?? null,
    contractKinds: body.contractKinds,
    shifts: body.shifts,
    accommodationNeeds: body.accommodationNeeds,
    acceptsDormitory: body.acceptsDormitory,
    healthLimits: [...new Set(body.healthLimits)],
    hoursWished: hoursWished === undefined ? null : { min: hoursWished.min, max: hoursWished.max },
    stabilityWished: body.stabilityWished ?? null,
    settingWished: body.settingWished ?? null,
  };
}
