export { clear, leastScore, write } from './best-list';
export { close, occupations } from './occupations';
export { people } from './people';
export { take } from './person';
export { score } from './points';
export { settle, skillsAt } from './settle';
export { vacancies } from './vacancies';
export { weigh } from './weigh';
