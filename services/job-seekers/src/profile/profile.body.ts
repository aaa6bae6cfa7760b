import { Code, Day, Fen, Flag, ListOf, Nested, OneOf, Text, Texts, Whole } from '@doorstep/service';
import { workSettings, skillLevels, stabilities } from './profile.events';
import type { SkillLevel } from './profile.events';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

export class SkillBody {
  @Text({ max: 120, description: 'Code or name of the skill.' }) skill: string;
  @OneOf(skillLevels) level: SkillLevel;
}

export class OccupationHeldBody {
  @Code({ description: 'ISCO-08 code unless prefixed by its classification.' }) occupation: string;
  @Whole({ max: 900 }) months: number;
  @Day({ optional: true, description: 'First day on which it no longer went on; else the work history tells it.' })
  endedOn?: string;
}

export class CertificateBody {
  @Text({ max: 80, description: 'Code of the certificate.' }) certificate: string;
  @Day({ optional: true, description: 'First day on which it is no longer valid; left out where there is none.' })
  validUntil?: string;
}

const hoursOfAWeek = 168;

export class HoursBody {
  @Whole({ min: 1, max: hoursOfAWeek }) min: number;
  @Whole({ min: 1, max: hoursOfAWeek }) max: number;
}

export class WorkHistoryBody {
  @Code() occupation: string;
  @Text({ pattern: month, description: '`YYYY-MM`' }) from: string;
  @Text({ optional: true, pattern: month, description: 'First month after it; left out while it lasts.' })
  to?: string | null;
  @Text({ optional: true, max: 2000, description: 'In the person’s own words; kept sealed.' })
  description?: string | null;
}

export class ProfileBody {
  @Texts({
    max: 20,
    description:
      'ISCO-08 codes unless prefixed by their classification; `POST /api/occupations/suggestions` finds them.',
  })
  occupationsWanted: string[];
  @ListOf(() => OccupationHeldBody, { max: 50 }) occupationsHeld: OccupationHeldBody[];
  @ListOf(() => SkillBody) skills: SkillBody[];
  @Code({ description: 'Code of list `education-level`.' }) education: string;
  @Texts({ max: 50, description: 'Codes of certificates held.' }) certificates: string[];
  @ListOf(() => CertificateBody, { optional: true, max: 50, description: 'Certificates held of which more is said.' })
  certificatesHeld?: CertificateBody[];
  @ListOf(() => WorkHistoryBody, { max: 60 }) workHistory: WorkHistoryBody[];
  @Fen({ optional: true, description: 'Lowest acceptable pay, fen a month.' }) wageFloorFen?: number | null;
  @Whole({ optional: true, max: 2000, description: 'Longest way to work, km.' }) commuteLimitKm?: number | null;
  @Texts({ max: 20, description: 'Codes of list `contract-kind`; empty means any.' }) contractKinds: string[];
  @Texts({ max: 10, description: 'Codes of list `shift`; empty means any.' }) shifts: string[];
  @Texts({ max: 30, description: 'What work must offer, never a diagnosis, e.g. `wheelchair-access`.' })
  accommodationNeeds: string[];
  @Flag({ description: 'Would live in a dormitory.' }) acceptsDormitory: boolean;
  @Texts({ optional: true, max: 20, description: 'Codes of list `health-limit`: limits, never a diagnosis.' })
  healthLimits?: string[];
  @Nested(() => HoursBody, { optional: true, description: 'Hours a week wished for.' }) hoursWished?: HoursBody;
  @OneOf(stabilities, { optional: true }) stabilityWished?: (typeof stabilities)[number];
  @OneOf(workSettings, { optional: true, description: 'Work near home, or away from it.' })
  settingWished?: (typeof workSettings)[number];
}
