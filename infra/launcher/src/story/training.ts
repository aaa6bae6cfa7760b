import { atOnce } from './at-once';
import { dayOf } from './calendar';
import { counsellor, countyCode, County } from './county';

const courseCount = 30;
const placesEach = 12;
const lastsWeeks = 4;

const subjects: readonly (readonly [string, string, string])[] = [
  ['中式烹调', '5120', 'cooking'],
  ['缝纫', '8153', 'sewing'],
  ['养老护理', '5321', 'elderly-care'],
  ['汽车维修', '7231', 'vehicle-repair'],
  ['砌筑', '7112', 'bricklaying'],
  ['叉车驾驶', '9333', 'forklift-driving'],
];

interface Course {
  readonly index: number;
  readonly week: number;
  id: string;
  readonly enrolments: { readonly key: string; readonly id: string }[];
}

/** The year's courses: offered, filled with people who look for work, attended, completed or given up, certified. */
export class Courses {
  private readonly courses: readonly Course[] = Array.from({ length: courseCount }, (_, index) => ({
    index,
    week: 2 + Math.floor((index * 40) / courseCount),
    id: '',
    enrolments: [],
  }));
  private provider = '';

  constructor(private readonly county: County) {}

  async inWeek(week: number): Promise<void> {
    if (week === 1) await this.offer();
    for (const course of this.courses.filter(({ week: starts }) => starts === week)) await this.fill(course, week);
    const ending = this.courses.filter(({ week: starts }) => starts + lastsWeeks === week);
    await atOnce(ending, (course) => this.conclude(course, week));
  }

  private async offer(): Promise<void> {
    const { api, townships } = this.county;
    const registered = await api.post(counsellor, 'provider', '/api/training-providers', {
      name: '清水县职业技能培训中心',
      office: countyCode,
      place: townships[0],
    });
    this.provider = String(registered.body['id']);
    await atOnce(this.courses, async (course) => {
      const [title, occupation, skill] = subjects[course.index % subjects.length] as (typeof subjects)[number];
      const { body, status } = await api.post(counsellor, `course-${course.index}`, '/api/courses', {
        providerId: this.provider,
        title: `${title}培训班`,
        occupations: [occupation],
        skills: [{ skill, level: 'basic' }],
        certificate: `${title}专项职业能力证书`,
        startsOn: dayOf(course.week),
        endsOn: dayOf(course.week + lastsWeeks),
        places: placesEach,
        place: townships[0],
      });
      if (status !== 201) throw new Error(`a course was not offered: ${JSON.stringify(body)}`);
      course.id = String(body['id']);
    });
  }

  private async fill(course: Course, week: number): Promise<void> {
    const { api, chance, people } = this.county;
    const looking = people.filter(({ openSinceWeek }) => openSinceWeek !== undefined);
    const first = chance.whole(`course ${course.index} first`, 0, Math.max(0, looking.length - 1));
    const applicants = [...looking.slice(first), ...looking.slice(0, first)].slice(0, placesEach + 1);
    for (const { id, key: person } of applicants) {
      const key = `enrol-${course.index}-${person}`;
      const answer = await api.post(counsellor, key, '/api/enrolments', {
        courseId: course.id,
        personId: id,
        enrolledOn: dayOf(week),
      });
      if (answer.status === 201) course.enrolments.push({ key, id: String(answer.body['id']) });
    }
  }

  private async conclude({ enrolments }: Course, week: number): Promise<void> {
    const { api, chance } = this.county;
    for (const { key, id } of enrolments) {
      const path = `/api/enrolments/${id}`;
      if (!chance.happens(`${key} stays`, 0.85)) {
        await api.post(counsellor, `${key}-drop-out`, `${path}/drop-out`, {
          reason: 'found-work',
          endedOn: dayOf(week, -7),
        });
        continue;
      }
      await api.post(counsellor, `${key}-attendance`, `${path}/attendance`, {
        on: dayOf(week, -4),
        attended: true,
        hours: 6,
      });
      await api.post(counsellor, `${key}-completion`, `${path}/completion`, { completedOn: dayOf(week) });
      await api.post(counsellor, `${key}-certificate`, `${path}/certificate`, { awardedOn: dayOf(week) });
    }
  }
}
