import { wording } from './posting-language';

const rejected =
  /(?:不得|不会|不能|不应|不可|不许|并非|不是|绝不|从不|反对|禁止|严禁|杜绝|消除|避免|不搞|不存在)\p{sc=Han}{0,4}$/u;
const rejectedEnglish = /(?:\bnot\b|\bnever\b|\bwithout regard to\b|\bregardless of\b|n't\b|\bprohibit\w*)[^,]{0,25}$/u;
const sparedBefore = [rejected, rejectedEnglish];
const demand =
  '(?<!不)(?:限|仅限|只限|限招|只招|仅招|只要|只收|只考虑|须为|必须是|必须为|须是|要求|需要|最好是|优先考虑|优先录用|优先招收?)(?:为|是)?';
const refuse = '(?:不招|不要|不收|不聘|谢绝|拒绝|不考虑|不接受|不录用)(?:收|聘|录用?)?(?:任何|有)?';
const keptOut = '(?:人员|人士|人|者|士|群体|患者)?(?:勿扰|免谈|不要|不招|不收|除外|请绕行|勿投|勿来|不予录用|不录用)';

const oneSex = '(?:男|女)(?:性|士|生|孩|工|员工|职工|同志|青年)?';
const bothOrGoods = '(?!女|男|[、/和或与及]\\s?(?:男|女)|不限|均可|皆可|都可|装|鞋|包|科|子|款|厕|宾|厂)';
const sexEnglish = '(?:males?|men|man|females?|women|woman|ladies|lady|girls?|boys?)';

export const sexWording = wording({
  fires: [
    new RegExp(`${demand}${oneSex}${bothOrGoods}`),
    new RegExp(`(?<![妇子儿男])${oneSex}优先`),
    new RegExp(`性别(?:要求|限制)?[:为是]?\\s?(?:限|仅限)?(?:男|女)性?${bothOrGoods}`),
    new RegExp(`(?<![妇子儿男])${oneSex}(?:勿扰|免谈|不要|不招|不收|除外|请绕行|勿投)`),
    new RegExp(`${refuse}(?:男|女)${bothOrGoods}`),
    /招(?:聘|募|收|录)?(?:男|女)(?:性|士|生|孩|工|员工|职工|服务员|保安|文员|保洁|助理|秘书|司机|店员|导购|客服|厨师|会计|销售)/,
    /(?<![妇子儿男女])(?:男|女)(?:性|士|生|工)?\s?\d+\s?(?:名|人|位)/,
    /[([](?:限|仅限)?(?:男|女)(?:性|士|生)?[)\]]/,
    new RegExp(
      `(?<!\\b(?:male|female|men|women|man|woman)s?\\s?(?:or|and|/|&)\\s?)\\b${sexEnglish}\\s+(?:applicants?\\s+|candidates?\\s+|staff\\s+)?(?:only|preferred|need apply|wanted)\\b`,
    ),
    new RegExp(
      `\\b(?:only|prefer|preferably|must be|seeking|looking for|hiring|we want)\\s+(?:an?\\s+)?(?:young\\s+|single\\s+)?${sexEnglish}\\b(?!\\s?(?:or|and|/|&|'s|-))(?!\\s+owned)`,
    ),
    new RegExp(`\\bno\\s+${sexEnglish}\\b(?!\\s?(?:or|and|/|&|'s|-))(?!\\s+(?:restriction|distinction|preference))`),
  ],
  sparedBefore,
});

export const marriageWording = wording({
  fires: [
    /(?:未婚|已婚已育|已婚|已育|未育|单身)(?:者|女性|男性|人士|青年|的)?优先/,
    new RegExp(`${demand}(?:未婚|已婚|已育|单身|未育)(?!不限)`),
    new RegExp(`(?:孕妇|怀孕|备孕|哺乳期|未婚|已婚|未育|单身)(?:女性|妇女)?${keptOut}`),
    new RegExp(`${refuse}(?:孕妇|怀孕|备孕|已婚|未婚|未育|已育|单身|哺乳期)`),
    /(?:年|期|期间)内?[^,。]{0,4}(?:不得|不能|不可|不准|不许|无|没有|不打算)[^,。]{0,4}(?:结婚|怀孕|生育|婚育|要孩子|生孩子|二胎)/,
    /无(?:近期)?(?:婚育|生育|怀孕|结婚)(?:计划|打算)/,
    /\b(?:unmarried|married|single|childless)\s+(?:(?:women|men|females?|males?|applicants?|candidates?|people)\s+)?(?:only|preferred)\b/,
    /\bmust be (?:single|unmarried|married|childless)\b/,
    /\bmust not be pregnant\b|\bno pregnant\b|\bpregnant (?:women|applicants?) (?:need not apply|not accepted)\b/,
    /\bno (?:plans?|intention) (?:to|of) (?:marry|have children|having children|become pregnant|becoming pregnant|get(?:ting)? married)\b/,
  ],
  sparedBefore,
});

const peoples =
  '(?:少数民族|回族|藏族|维吾尔族|维族|蒙古族|蒙族|壮族|满族|苗族|彝族|东乡族|保安族|裕固族|撒拉族|土族|土家族|朝鲜族|哈萨克族)';

/** A preference for ethnic minorities is lawful: 就业促进法 art 28 asks employers to give them due consideration. */
export const ethnicityWording = wording({
  fires: [
    new RegExp(`${demand}汉(?:族|人)`),
    /(?:限|民族[:为])汉族?(?![、/和或])/,
    /汉族(?:人|者|人士)?优先/,
    new RegExp(`${refuse}${peoples}`),
    new RegExp(`${peoples}${keptOut}`),
    /\bhan(?: chinese)?\s+(?:\w+\s+)?(?:only|preferred)\b/,
    /\bno\s+(?:ethnic\s+)?minorit(?:y|ies)\b|\bno\s+(?:hui|tibetans?|uyghurs?|uighurs?|mongols?)\b/,
  ],
  sparedBefore,
});

export const raceWording = wording({
  fires: [
    new RegExp(`${refuse}(?:黑人|白人|有色人种)`),
    new RegExp(`(?:黑人|白人|有色人种)(?:${keptOut}|者?优先)`),
    new RegExp(`${demand}(?:白人|黑人)`),
    /\b(?:white|black|caucasian|asian)\s+(?:applicants?|candidates?|teachers?|people|persons?|staff)\s+(?:only|preferred)\b|\b(?:whites|caucasians?|asians) only\b|\bno (?:blacks|whites|black people|asians)\b/,
  ],
  sparedBefore,
});

export const religionWording = wording({
  fires: [
    new RegExp(`${refuse}(?:信教|宗教信仰|信仰宗教|穆斯林|基督徒|佛教徒)`),
    /(?:无|没有|不得有)(?:任何)?宗教信仰(?!限制|要求|歧视|方面)/,
    /(?<!信教)不信(?:仰)?(?:宗?教)(?!均可|都可)/,
    new RegExp(`(?:信教|有宗教信仰|穆斯林|基督徒|佛教徒)(?:${keptOut}|者?优先)`),
    /\b(?:christians?|muslims?|buddhists?|atheists?)\s+(?:(?:applicants?|candidates?|people)\s+)?(?:only|preferred)\b/,
    /\bno\s+(?:muslims?|christians?|buddhists?|religious (?:believers?|people|beliefs?))\b|\bmust (?:not )?be (?:an? )?(?:christian|muslim|buddhist|atheist)\b/,
  ],
  sparedBefore,
});

const impaired = '(?:残疾|残障|肢残|聋哑|盲|视障|听障)';

export const disabilityWording = wording({
  fires: [
    new RegExp(`${refuse}${impaired}`),
    new RegExp(`${impaired}${keptOut}`),
    /(?:身体|肢体|四肢|五官)[^,。]{0,6}(?:无|没有)(?:任何)?(?:残疾|残障|缺陷)/,
    /(?<!对)(?:无|非|没有)(?:残疾|残障)(?!歧视|人?证|人证|人?士?(?:要求|限制))/,
    /\bable[- ]bodied\b(?!\s+(?:seam[ae]n|sailor))/,
    /\bno\s+(?:disabled|handicapped)\b|\b(?:have|with) no (?:physical )?disabilit(?:y|ies)\b|\b(?:disabled|handicapped)\s+(?:\w+\s+){0,2}(?:need not apply|not accepted|not considered)\b|\bmust not have (?:a|any) (?:physical )?disabilit(?:y|ies)\b/,
  ],
  sparedBefore,
});

const carried = '(?:乙肝|大三阳|小三阳|肝炎病毒|hbv|hiv|艾滋)';

export const carrierWording = wording({
  fires: [
    new RegExp(`${carried}(?:病毒|病)?(?:表面抗原)?(?:携带|阳性|感染)?${keptOut}`),
    new RegExp(`${refuse}${carried}`),
    new RegExp(`(?:无|非|没有)${carried}`),
    new RegExp(
      `(?:体检|入职|须|需|要求|必须)[^,。不免]{0,8}(?:${carried}|两对半)[^,。]{0,5}(?:检查|检测|筛查|报告|阴性|化验|五项)`,
    ),
    /(?:体检|须|需)[^,。不免]{0,6}(?:查|检)[^,。不免]{0,3}(?:乙肝|两对半|hiv|艾滋)/,
    new RegExp(`${carried}(?:病毒|表面抗原)?(?:检测|检查)?(?:须|必须|需)?(?:为)?阴性`),
    /\b(?:hbv|hepatitis b|hiv)[\s-]*negative\b|\bno (?:hbv|hepatitis b|hiv)\b|\b(?:hbv|hepatitis b|hiv) (?:tests?|screening) (?:is |are )?(?:required|mandatory)\b|\b(?:hbv|hepatitis b|hiv) carriers? (?:not accepted|need not apply)\b/,
  ],
  sparedBefore: [...sparedBefore, /(?:不查|不检|不检测|不做|免查)[^,]{0,4}$/u, /(?:负责|护理|为)[^,]{0,6}$/u],
});
