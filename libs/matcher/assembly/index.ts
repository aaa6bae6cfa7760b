export { people } from './people';
export { take } from './person';
export { occupations, score, weigh } from './points';
export { settle, skillsAt } from './settle';
export { vacancies } from './vacancies';
