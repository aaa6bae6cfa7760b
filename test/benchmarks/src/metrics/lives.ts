import { AnyMessage } from '@doorstep/contracts';
import { Random } from '../match/random';
import { Said } from './said';

export { firstDay } from './said';

export const days = 1_095;
const prefectures = 14;
const counties = 86;
const townships = 10;
const employers = 20_000;
const vacancies = 100_000;
const groups = ['veteran', 'graduate', 'rural-migrant-worker', 'disabled', 'poverty-alleviated-family'];
const educations = ['junior-secondary', 'upper-secondary', 'vocational', 'bachelor'];

/** Codes of the counties of one province. */
export const countyCodes: readonly string[] = Array.from({ length: counties }, (_, index) => {
  const [prefecture, within] = [(index % prefectures) + 1, Math.floor(index / prefectures) + 1];
  return `62${String(prefecture).padStart(2, '0')}${String(within).padStart(2, '0')}`;
});

/** A message, made when it is asked for, and the day of its recording, in days since the first. */
export interface Told {
  readonly day: number;
  readonly source: 'job-seekers' | 'matching' | 'placements';
  readonly message: () => AnyMessage;
  /** Statements it makes. */
  readonly facts: number;
}

/** Everything that is said within three years of one of many people, about ten facts, in the order of days. The same number says the same. */
export function lifeOf(person: number): readonly Told[] {
  const random = new Random(person * 2_654_435_761);
  const start = random.below(days - 5);
  const office = countyCodes[random.below(counties)] as string;
  const about = new Said(person, office, start);
  const told: Told[] = [];
  const tell = (day: number, source: Told['source'], message: () => AnyMessage, facts = 1) => {
    if (day < days) told.push({ day, source, message, facts });
  };
  const township = random.below(townships) + 1;
  const sex = random.chance(0.5) ? 'female' : 'male';
  const [birthYear, birthMonth] = [random.between(1965, 2004), random.between(1, 9)];
  const channel = random.chance(0.7) ? 'assisted' : 'self';
  tell(start, 'job-seekers', () => about.person(township, sex, `${birthYear}-0${birthMonth}`, channel));
  if (random.chance(0.6)) {
    const group = random.of(groups);
    tell(start, 'job-seekers', () => about.membership(group));
  }
  if (random.chance(0.6)) {
    const education = random.of(educations);
    tell(start, 'job-seekers', () => about.profile(education));
  }
  tell(start, 'job-seekers', () => about.opened());
  const leave = (after: number) => {
    tell(after, 'job-seekers', () => about.closed(after, 'withdrew'));
    return told;
  };
  for (let index = 0; index < 3; index += 1) about.offer(random.below(vacancies), random.below(employers));
  const recommended = start + random.between(1, 5);
  tell(recommended, 'matching', () => about.recommendations(recommended), 3);
  for (const index of [0, 1]) tell(recommended + 1, 'matching', () => about.delivery(index, recommended + 1));
  if (!random.chance(0.6)) return leave(recommended + random.between(20, 240));
  const referred = recommended + random.between(2, 8);
  tell(referred, 'matching', () => about.referred(referred));
  const answered = referred + random.between(1, 25);
  if (random.chance(0.3)) {
    tell(answered, 'matching', () => about.refused(answered));
    return leave(answered + random.between(20, 240));
  }
  const begun = answered + random.between(1, 12);
  tell(answered, 'matching', () => about.hired(begun));
  const kind = random.chance(0.15) ? ('subsidised' as const) : ('market' as const);
  const place = random.chance(0.05) ? '310115' : null;
  const verified = begun + random.between(0, 20);
  const work = { kind, place, begun, verified };
  tell(verified, 'placements', () => about.verified(work));
  tell(verified, 'job-seekers', () => about.closed(begun, 'employed'));
  const checked = begun + 90 + random.between(0, 10);
  tell(checked, 'placements', () => about.checked(checked));
  if (!random.chance(0.4)) return told;
  const ended = checked + random.between(1, 300);
  const endReason = random.chance(0.2) ? 'retirement' : 'resigned';
  tell(ended, 'placements', () => about.ended(work, ended, endReason));
  return told;
}
