/**
 * The groups of the list `group` that are in difficulty to find work (就业困难人员): older people, families without anybody employed, and those who
 * lost farmland or have long been unemployed by 就业促进法 art. 52 and 56; people with a disability and families on subsistence allowance, whom local
 * rules name under art. 52.
 */
export const groupsInDifficulty: ReadonlySet<string> = new Set([
  'older-person',
  'disabled',
  'subsistence-family',
  'zero-employment-family',
  'land-loss',
  'long-term-unemployed',
]);
