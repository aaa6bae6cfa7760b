import { wording } from './posting-language';

const denied =
  /(?:不|未|没|勿|免|无|零|0|严禁|禁止|杜绝|拒绝|谨防|警惕)(?:需|须|用|会|得|能|可|应|要|必|再|另|有|曾|准|许|允许|以任何\p{sc=Han}{0,4}|向\p{sc=Han}{1,8}?)*(?:强制|变相|以)?(?:收取?|交纳?|缴纳?|支付|扣押?|扣除?|扣留|要求?|索要|提供|垫付|办理|留存)?(?:求职者|应聘者|劳动者|员工|任何|一切|各种|各类|所谓|形式|名目|名义|费用|的|\p{sc=Han}{2,7}[、或及和与])*$/u;
const deniedEnglish =
  /(?:\bno\b|\bnot\b|\bnever\b|\bwithout\b|n't\b|\bneither\b|\bfree of\b|\bzero\b|\billegal\b|\bprohibited\b)[^,:]{0,40}$/u;
const waived =
  /^(?:[、和及或与]\p{sc=Han}{2,7}?)*(?:等)?(?:费用)?[:,]?(?:一律|全部|全额?|均|都|概|绝|统统)?(?:不收|不需|不用|不交|不扣|不得|无需|免(?!谈)|没有|无(?=$|,)|为?0(?!\d)元?|为零|(?:由|是)?(?:公司|本?单位|企业|我司|雇主|厂里|店里|我们)(?:统一)?(?:承担|支付|报销|负责|出))/u;
const waivedEnglish =
  /^\s*(?::\s*(?:none|no|0\b|free)|(?:is|are|will be)?\s*(?:not|never|waived|free|reimbursed|refunded by|covered by|paid by (?:the|us|our)|borne by (?:the|us|our)|illegal))/u;
const collectedFromOthers =
  /(?:客户|顾客|客人|宾客|房客|住客|旅客|游客|租户|租客|业主|会员|商户|供应商|投标|履约|质量|质保|工程|工资|物业|患者|学员|家长|(?<!个人|自己|自行|员工|本人)负责)[^。]{0,14}$/u;
const handledAtWork = /(?:确定|核算|结算|审核|核对|管理|跟进)\p{sc=Han}{0,4}$/u;
const collectedEnglish =
  /(?:\bcustomers?\b|\bclients?\b|\bguests?\b|\btenants?\b|\bpatients?\b|\bbank\b|\bdirect\b|\bprocess(?:es|ing)?\b|\bhandl(?:e|es|ing)\b|\breconcil\w+)[^,]{0,30}$/u;
const fromOthersEnglish =
  /^[^,]{0,15}\b(?:from|by|for|of) (?:the )?(?:customers?|clients?|guests?|tenants?|patients?)\b/u;

const sparedBefore = [denied, deniedEnglish, collectedFromOthers, handledAtWork, collectedEnglish];
const sparedAfter = [waived, waivedEnglish, fromOthersEnglish];
const fee =
  '(?:报名|服装|工装|工服|工作服|制服|中介|介绍|办证|资料|建档|面试|登记|入职|上岗|手续|信息|录用|服务|管理|工牌)费';
const feeEnglish =
  '(?:registration|application|uniform|placement|processing|recruitment|agency|administration|onboarding|joining|interview)\\s+(?:fees?|charges?|costs?)';

export const depositWording = wording({
  fires: [
    /(?:押金|保证金|抵押金|风险金|风险抵押|诚意金)/,
    /\b(?:pay|paying|leave|submit|requires?|required|charge[sd]?|refundable|security|cash|collect|collected)\s+(?:an?\s+|the\s+|us\s+|your\s+|of\s+)?(?:(?!direct\b|by\b)[\w$¥]+\s+){0,3}deposit\b/,
    /\bdeposit\s+(?:of\s+\S+\s+(?:\S+\s+)?)?(?:is\s+|will\s+be\s+|must\s+be\s+|shall\s+be\s+)?(?:required|payable|needed|due|deducted|paid|mandatory)\b/,
  ],
  always: [/(?:不|未|没有?)(?:交纳?|缴纳?|付|支付)(?:押金|保证金)者?的?(?:,)?(?:不得|不能|不予|不可|无法|一律不)/u],
  sparedBefore,
  sparedAfter,
});

export const feeWording = wording({
  fires: [
    new RegExp(`(?:收取?|交纳?|缴纳?|支付|先付|自付|扣除?|承担|垫付|预交)\\p{sc=Han}{0,4}${fee}`),
    new RegExp(`${fee}(?:由(?:个人|本人|员工|求职者))?(?:自理|自付|自费|自行承担|承担|[:为]?\\d+元?|从工资|入职前)`),
    new RegExp(
      `\\b(?:pay|pays|paying|charge[sd]?|payable|requires?|deduct)\\s+(?:an?\\s+|the\\s+|your\\s+)?(?:\\S+\\s+){0,2}${feeEnglish}\\b`,
    ),
    new RegExp(
      `\\b${feeEnglish}\\s*(?:of|:|is|are|will be|must be|shall be)?\\s*(?:[¥$]\\s?\\d|\\d+\\s*(?:yuan|rmb|cny|usd|dollars)|payable|required|charged|deducted)`,
    ),
  ],
  sparedBefore,
  sparedAfter,
});

export const documentsHeldWording = wording({
  fires: [
    /(?:扣押|扣留|扣下|扣|上交|收缴|抵押|质押|押|统一保管|代为保管|代管|收走|暂存|交出)(?:求职者|员工|本人|劳动者|你的|您的)?(?:的)?(?:居民)?(?:身份证|毕业证书?|学历证书?|资格证书?|证件|护照|户口[本簿])(?!复印|扫描|信息|号|照片)/,
    /(?:身份证|毕业证书?|学历证书?|资格证书?|证件|护照|户口[本簿])(?:原件)?[^,。复不]{0,6}?(?:由(?:公司|单位|店里?|厂里?|企业|我司)[^,。]{0,4}(?:保管|保存|保留)|抵押|上交|扣押|押在|统一保管|交公司)/,
    /\b(?:hold|keep|retain|withhold|surrender|hand over|hand in|confiscate)s?\b(?![^,.]{0,25}(?:cop(?:y|ies)|scan|record))[^,.]{0,30}\b(?:passports?|id cards?|identity (?:cards?|documents?)|original (?:diplomas?|certificates?))\b/,
    /\b(?:passports?|id cards?|identity (?:cards?|documents?))\s+(?:will be|is|are|must be)\s+(?:held|kept|retained|surrendered|handed over)\b/,
  ],
  sparedBefore: [
    denied,
    deniedEnglish,
    /\blicen[cs]e|\bapplicants? (?:who|that)|\bcustomers?\b|\bguests?\b|(?:客户|旅客|客人|抓获|嫌疑人)[^,]{0,8}$/u,
  ],
  sparedAfter: [waived],
});

export const paidTrainingWording = wording({
  fires: [
    /培训贷|招转培/,
    /(?:分期|贷款|借款)[^,。]{0,8}(?:学费|培训费)/,
    /(?:培训费用?|学费)[^,。免]{0,6}(?:分期|贷款|从工资|自理|自付|自费|自行承担|个人承担|\d+元?)/,
    /(?:先交|先缴|先付|须交|需交|需缴|缴纳|交纳|支付|收取)(?:岗前|入职|技能|一定|部分)?(?:的)?(?:培训费|学费)/,
    /(?:先)?(?:付费|交费|缴费|自费)(?:参加)?(?:岗前|入职|技能)?培训/,
    /\btraining loans?\b/,
    /\b(?:you|applicants?|candidates?|trainees?|employees?|hires?)\s+(?:must\s+|will\s+|shall\s+|need to\s+|have to\s+)?pay(?:s)? for (?:\w+\s+){0,3}training\b/,
    /\btraining (?:fees?|costs?)\s*(?:of|is|are|will be|must be|:)?\s*(?:[¥$]\s?\d|\d+\s*(?:yuan|rmb|cny)|payable|deducted|paid by (?:the )?(?:applicants?|candidates?|employees?|you))/,
  ],
  sparedBefore,
  sparedAfter,
});
