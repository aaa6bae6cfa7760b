// Points as the score gives them; credits of a skill by standing: verified, claimed, below the level asked for.
const suitable = (reach: string, way: string) => `
  select p.id as person, v.id as vacancy,
    w.points + v.merit + ${way} +
      case when p.floor = 0 then 35 else least(70, 35 + floor(35.0 * (v.wage - p.floor) / p.floor)) end as points
  from people p
  join worths w on w.person = p.id
  join vacancies v on v.grp = w.grp and v.occupation = w.occupation and ${reach}
  where (v.terms & p.forbidden_terms) = 0 and (v.demands & p.forbidden_demands) = 0 and (v.reserved & p.groups) <> 0
    and v.wage >= p.floor`;
const squared = `((v.x - p.x)::double precision * (v.x - p.x) + (v.y - p.y)::double precision * (v.y - p.y)
  + (v.z - p.z)::double precision * (v.z - p.z))`;
const within = `v.north between p.south and p.north and v.east between p.west and p.east
  and ${squared} <= p.metres::double precision * p.metres`;
const beyond = `p.lives_in = 1 and v.dormitory = 1 and ${squared} > p.metres::double precision * p.metres`;
const credit = `case
    when h.standing is null and n.how >= 8 then -1000000
    when h.standing is null then 0
    when (h.standing & 7) < (n.how & 7) and n.how >= 8 then -1000000
    when (h.standing & 7) < (n.how & 7) then 400
    when (h.standing >> 3) >= (n.how & 7) and h.standing > 8 then 1000
    else 850 end`;

/** The ten best vacancies of all people whose condition \`whose\` holds, in one statement. */
export const topTen = (whose: string): string => `
with suiting as (
  ${suitable(within, `20 + 60 - floor(60 * sqrt(${squared}) / p.metres)`)} and ${whose}
  union all
  ${suitable(beyond, '40')} and ${whose}
), skilled as (
  select s.person, s.vacancy, s.points, coalesce(sum(case when n.how >= 16 then 0 else n.share * ${credit} end), 0) as credit
  from suiting s left join needs n on n.vacancy = s.vacancy
  left join holdings h on h.person = s.person and h.what = n.what
  group by s.person, s.vacancy, s.points
), ranked as (
  select person, vacancy, points + 50 + floor(credit / 20000) as points,
    row_number() over (partition by person order by points + floor(credit / 20000) desc, vacancy) as rank
  from skilled where credit >= 0
)
select person, vacancy, points from ranked where rank <= 10`;

export const indexes: readonly string[] = [
  'create index on vacancies (grp, occupation, north, east)',
  'create index on vacancies (grp, occupation) where dormitory = 1',
  'create index on needs (vacancy)',
  'create index on holdings (person)',
  'create index on worths (person)',
  'create unique index on people (id)',
  'analyze',
];
