import { leadsTo } from './leads-to';

const course = { certificate: 'forklift', skills: [{ skill: 'welding', level: 'intermediate' as const }] };

it.each([
  [{ certificate: 'forklift' }, true],
  [{ certificate: 'driving' }, false],
  [{ skill: 'welding' }, true],
  [{ skill: 'welding', level: 'intermediate' }, true],
  [{ skill: 'welding', level: 'advanced' }, false],
  [{ skill: 'noodles' }, false],
  [{}, false],
])('a course for forklifts and welding leads to %j: %s', (what, leads) => {
  expect(leadsTo(course, what)).toBe(leads);
});
