// The whole question: every constraint, the whole score, one vacancy of each employer first. Points as ScoreParameters weighs them.
const points = (weight: number, value: string) => `floor((${weight} * (${value}) + 500) / 1000.0)`;
const half = (reached: string, full: string) =>
  `least(1000, 500 + floor((${reached}) * (500::double precision / ${full})))`;
const squared = `((v.x - p.x)::double precision * (v.x - p.x) + (v.y - p.y)::double precision * (v.y - p.y)
  + (v.z - p.z)::double precision * (v.z - p.z))`;
const within = `${squared} <= p.metres::double precision * p.metres`;
const near = `${points(20, 'p.near')} + ${points(60, `1000 - floor(sqrt(${squared}) * (1000::double precision / p.metres))`)}`;
const far = `${points(20, '1000 - p.near')} + ${points(60, '500')}`;
const wage = points(70, `case when p.floor = 0 or v.wage = 0 then 500 else ${half('v.wage - p.floor', 'p.floor')} end`);
const hours = points(
  20,
  `case when v.hours = 0 or p.hours_min < 0 then 500
   else greatest(0, 1000 - 50 * greatest(p.hours_min - v.hours, v.hours - p.hours_max, 0)) end`,
);
const stability = `case p.stability when 1 then v.stable when 0 then v.unwished else v.flexible end`;

const suitable = (join: string, way: string) => `
  select p.id as person, v.id as vacancy, v.employer, v.occupation,
    v.merit + ${stability} + ${hours} + ${wage} + ${way} as points
  from people p
  ${join}
  where (v.terms & p.forbidden_terms) = 0 and (v.demands & p.forbidden_demands) = 0 and (v.reserved & p.groups) <> 0
    and v.wage >= p.floor`;
const inReach = `join reach r on r.person = p.id join vacancies v on v.north = r.north and v.east = r.east and ${within}`;
const beyond = `join vacancies v on p.lives_in = v.dormitory and p.lives_in = 1 and not (${within})`;
const credit = `case
    when n.how >= 16 then case when coalesce(m.months, 0) < n.share then -1000000 else 0 end
    when c.credit < 0 then -1000000
    else coalesce(n.share * c.credit, 0) end`;

/** The ten best vacancies of all people whose condition \`whose\` holds, in one statement. */
export const topTen = (whose: string): string => `
with suiting as materialized (
  ${suitable(inReach, near)} and ${whose}
  union all
  ${suitable(beyond, far)} and ${whose}
), skilled as (
  select s.person, s.vacancy, s.employer, s.points + w.points as points, coalesce(sum(${credit}), 0) as credit
  from suiting s join worths w on w.person = s.person and w.occupation = s.occupation
  left join needs n on n.vacancy = s.vacancy
  left join holdings h on h.person = s.person and h.what = n.what
  left join credits c on c.standing = coalesce(h.standing, 0) and c.how = n.how
  left join worked m on m.person = s.person and m.what = n.what
  where not exists (select 1 from past o where o.person = s.person and o.vacancy = s.vacancy)
  group by s.person, s.vacancy, s.employer, s.points, w.points
), scored as (
  select person, vacancy, employer, points + ${points(100, '500 + floor(credit / 2000.0)')} as points
  from skilled where credit >= 0
), by_employer as (
  select *, row_number() over (partition by person, employer order by points desc, vacancy) as of_employer from scored
), ranked as (
  select person, vacancy, points,
    row_number() over (partition by person order by least(of_employer, 2), points desc, vacancy) as rank
  from by_employer
)
select person, vacancy, points from ranked where rank <= 10`;

export const indexes: readonly string[] = [
  'create index on vacancies (north, east)',
  'create index on vacancies (id) where dormitory = 1',
  'create index on needs (vacancy)',
  'create index on holdings (person, what)',
  'create index on worked (person)',
  'create index on past (person)',
  'create unique index on worths (person, occupation)',
  'create unique index on people (id)',
  'create index on reach (person)',
  'create unique index on credits (standing, how)',
  'analyze',
];
