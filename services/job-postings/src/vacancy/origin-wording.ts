import { wording } from './posting-language';

const rejected =
  /(?:不得|不会|不能|不应|不可|不许|并非|不是|绝不|从不|反对|禁止|严禁|杜绝|消除|不存在)\p{sc=Han}{0,4}$/u;
const sparedBefore = [rejected, /(?:\bnot\b|\bnever\b|\bregardless of\b|n't\b)[^,]{0,25}$/u];
const demand = '(?<!不)(?:限|仅限|只限|限招|只招|仅招|只要|只收|要求|须|需|必须)(?:为|是|有|具有|具备|持)?';
const refuse = '(?:不招|不要|不收|不聘|谢绝|拒绝|不考虑|不接受)(?:收|聘)?';
const keptOut = '(?:人员|人士|人|者|籍)?(?:勿扰|免谈|不要|不招|不收|除外|请绕行|勿投)';
const home = '(?:本地|本市|本省|本县|本区|本村|当地|[^\\s,。不无]{2,3}(?:省|市|县))';
const provinces =
  '(?:河南|河北|山东|山西|陕西|甘肃|青海|宁夏|新疆|西藏|四川|重庆|云南|贵州|广西|广东|海南|湖南|湖北|江西|江苏|浙江|安徽|福建|上海|北京|天津|辽宁|吉林|黑龙江|东北|内蒙古?|外地|外省|外来)';

export const ruralOriginWording = wording({
  fires: [
    new RegExp(`${refuse}(?:农民工|农村人?|农业户|外来务工)`),
    new RegExp(`(?:农民工|农村户[口籍]|农业户[口籍]|农村人?)${keptOut}`),
    new RegExp(`${demand}(?:城镇|城市|非农业?)户[口籍]`),
    /(?:城镇|城市|非农业?)户[口籍](?:者|人员)?优先/,
    /\b(?:urban|city|non-?agricultural) (?:hukou|household registration)(?: holders?)? (?:only|required|preferred)\b|\bno (?:migrant|rural) (?:workers?|applicants?|people)\b/,
  ],
  sparedBefore,
});

export const hukouWording = wording({
  fires: [
    new RegExp(`${demand}${home}户[口籍]`),
    new RegExp(`${home}户[口籍](?:者|人员)?优先`),
    new RegExp(`(?:非本地|外地|外省|外来)户[口籍]?${keptOut}`),
    /\b(?:local|[a-z]+) hukou(?: holders?)? (?:only|required|preferred)\b/,
  ],
  sparedBefore,
});

/** Adds limits by region and identity to those by household registration: five-department notice on online recruitment, January 2026. */
export const regionWording = wording({
  fires: [
    ...hukouWording.fires,
    new RegExp(`${demand}(?:本地|本市|本省|本县|本村|当地)(?:人|居民|籍)`),
    /(?:本地|本市|本省|本县|当地)(?:人|居民|籍)(?:士|员|者)?优先/,
    new RegExp(`${refuse}${provinces}(?:人|籍)`),
    new RegExp(`${provinces}(?:人|籍)${keptOut}`),
    /\blocals? only\b|\blocal (?:residents?|people|applicants?|candidates?) (?:only|preferred)\b|\bno (?:outsiders|out-of-towners)\b/,
  ],
  sparedBefore,
});

const upTo = '[2-5]\\d';
const ageSubject =
  /(?:客户|用户|顾客|儿童|老人|学生|幼儿|孩子|人群|读者|患者|会员|customers?|clients?|children|patients?|students?|users?)[^,]{0,6}$/u;
const aboutOthers =
  /^的?(?:客户|用户|顾客|儿童|老人|学生|幼儿|孩子|人群|读者|患者|会员)|^\s*(?:customers?|clients?|children|patients?|students?|users?)\b/u;

export const ageWording = wording({
  fires: [
    new RegExp(`\\d{2}\\s?(?:周?岁)?\\s?(?:[-~—–至到])\\s?${upTo}\\s?周?岁`),
    new RegExp(`年龄[^,。]{0,4}\\d{2}\\s?(?:周?岁)?\\s?(?:[-~—–至到])\\s?${upTo}`),
    new RegExp(`${upTo}\\s?周?岁\\s?(?:以下|以内|之下|及以下|封顶)`),
    new RegExp(`(?:不超过|不得超过|不大于|小于|低于)\\s?${upTo}\\s?周?岁`),
    new RegExp(
      `\\b(?:under|below|younger than|no older than|not older than|not over|up to)\\s+(?:the age of\\s+)?${upTo}(?:\\s+years?(?: old| of age)|(?=\\s*(?:preferred|only)\\b))`,
    ),
    new RegExp(`\\b(?:under|below) the age of ${upTo}\\b`),
    new RegExp(`\\b(?:maximum age|max\\.? age|age limit)(?: of| is|:)?\\s+${upTo}\\b`),
    new RegExp(`\\b(?:aged?|ages)\\s*:?\\s*(?:between\\s+)?\\d{2}\\s?(?:-|–|to|and)\\s?${upTo}\\b`),
    new RegExp(`\\b\\d{2}\\s?(?:-|–|to)\\s?${upTo}\\s+years?\\s+(?:old|of age)\\b`),
  ],
  sparedBefore: [...sparedBefore, ageSubject],
  sparedAfter: [aboutOthers],
});
