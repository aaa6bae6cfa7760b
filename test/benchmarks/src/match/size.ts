export const vacancies = 100_000;
export const people = 1_000_000;
