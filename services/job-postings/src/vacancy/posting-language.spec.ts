import { depositWording, documentsHeldWording, feeWording, paidTrainingWording } from './charge-wording';
import { ageWording, hukouWording, regionWording, ruralOriginWording } from './origin-wording';
import {
  carrierWording,
  disabilityWording,
  ethnicityWording,
  marriageWording,
  raceWording,
  religionWording,
  sexWording,
} from './personal-wording';
import { offendingWords, sentencesOf, Wording } from './posting-language';

function speaks(name: string, wording: Wording, fires: readonly string[], silent: readonly string[]): void {
  describe(name, () => {
    it.each(fires)('hears: %s', (text) => expect(offendingWords(wording, sentencesOf(text))).toBeDefined());
    it.each(silent)('lets pass: %s', (text) => expect(offendingWords(wording, sentencesOf(text))).toBeUndefined());
  });
}

describe('sentences of a posting', () => {
  it('are read in one spelling, whatever disguise', () => {
    expect(sentencesOf('需交押 金２００元；Deposit REQUIRED. Next')).toEqual([
      '需交押金200元',
      'deposit required',
      'next',
    ]);
    expect(sentencesOf('押 金 二百')).toEqual(['押金二百']);
    expect(sentencesOf('收押*金')).toEqual(['收押金']);
    expect(sentencesOf('经验不限 限女性')).toEqual(['经验不限,限女性']);
  });
});

speaks(
  'deposits',
  depositWording,
  [
    '入职需交押金200元，离职时退还。',
    '每人收取服装押金三百元',
    '押金：500元',
    '须缴纳上岗保证金1000元。',
    '先交风险抵押金，转正后返还',
    '不交押金不得入职。',
    '未缴纳保证金者，不予录用',
    '包吃住，交工衣押金100元',
    '个人负责服装押金',
    'A refundable deposit of 500 yuan is required before the first day.',
    'Applicants must pay a 300 yuan deposit for the uniform.',
    'Deposit required.',
  ],
  [
    '不收押金',
    '本公司不收取任何押金、保证金。',
    '入职免押金，包吃包住',
    '0押金，当天上岗',
    '无需押金',
    '招聘不收取求职者任何形式的报名费、押金、服装费',
    '严禁以任何名义收取押金！',
    '押金全免',
    '押金：无',
    '押金、服装费一律不收',
    '前台：负责收取客人押金，办理入住和退房',
    '负责办理入住登记、收取押金、退房结账等工作',
    '跟进工程履约保证金的收退',
    '核对农民工工资保证金账户',
    '根据待租物品的价值，确定押金和租金',
    '谨防以押金为名的诈骗',
    'No deposit is ever required.',
    'We never charge a deposit or a fee.',
    'Deposit is not required.',
    'Pay is by direct deposit every month.',
    'Tellers process customer cash deposits.',
    'Collect a cash deposit from guests at check-in.',
  ],
);

speaks(
  'fees',
  feeWording,
  [
    '面试通过后需交纳报名费50元。',
    '服装费自理',
    '工装费从工资中扣除',
    '收取中介费300元',
    '入职前支付建档费',
    '体检合格后缴办证费80元',
    'Applicants pay a registration fee of 100 yuan.',
    'Uniform cost: 200 yuan',
    'Processing fee payable before the interview.',
  ],
  [
    '不收取任何报名费。',
    '免收中介费',
    '服装费由公司承担',
    '服装费公司报销',
    '所有岗位不收中介费、服装费、押金',
    '负责向业主收取管理费',
    '本招聘不向求职者收取报名费、手续费',
    '出纳：核算服务费收入',
    '包工作服',
    'There is no application fee.',
    'Uniform costs are covered by the company.',
    'Process application fees from customers.',
  ],
);

speaks(
  'documents held',
  documentsHeldWording,
  [
    '入职后上交身份证原件，由公司统一保管。',
    '扣押身份证三个月',
    '身份证由公司保管',
    '毕业证原件抵押在公司',
    '合同期内暂存员工毕业证书',
    'We will keep your passport during the contract.',
    'Workers surrender original diplomas on arrival.',
    'ID cards will be held by the office.',
  ],
  [
    '面试请携带身份证原件及复印件。',
    '凭身份证报名',
    '不扣押身份证',
    '严禁扣押劳动者居民身份证等证件',
    '不得扣留身份证、毕业证',
    '上交身份证复印件两份',
    '负责旅客身份证核验',
    'Bring your ID card to the interview.',
    'We do not hold passports.',
    'HR keeps copies of the identity card on file.',
    'Passport officers keep a record of all provided passports.',
  ],
);

speaks(
  'paid training',
  paidTrainingWording,
  [
    '入职前须交培训费3800元，可分期付款',
    '零基础可办理培训贷，学完安排上岗',
    '培训费从工资中扣除',
    '需自费参加岗前培训',
    '学费可贷款，毕业后月薪过万',
    'Candidates must pay for their own training.',
    'Training fee of 2000 yuan.',
    'Training loans available for new hires.',
  ],
  [
    '公司提供免费岗前培训。',
    '不收取培训费',
    '培训费全免',
    '培训费由公司承担',
    '带薪培训一周后上岗',
    '先培训后上岗，培训期间有工资',
    '杜绝培训贷',
    '课程顾问：负责学员学费收取',
    'Paid training is provided.',
    'We pay for your training and exams.',
    'No training loans, no fees.',
  ],
);

speaks(
  'sex',
  sexWording,
  [
    '限男性，能倒班',
    '保安（男）',
    '只招女生',
    '要求男，身体好',
    '女士优先',
    '男性优先考虑。',
    '性别：女',
    '性别要求男',
    '女性勿扰',
    '不招女工',
    '招聘男保安5名',
    '招女服务员',
    '男3名，女2名',
    '性别不限 女性优先',
    'Men only.',
    'Female preferred',
    'Looking for a young lady to work at the front desk',
    'Must be male',
    'No women',
  ],
  [
    '男女不限',
    '性别不限',
    '要求男女不限，18岁以上',
    '男、女均可',
    '性别：男女不限',
    '不限男女',
    '女装导购员，有经验优先',
    '招女装店长',
    '男装销售',
    '限女装类目运营经验',
    '男科护士',
    '退役军人优先',
    '军人子女优先',
    '妇女儿童医院护士',
    '不得限男性或限女性，平等就业',
    '本公司反对任何性别歧视',
    '招男女员工若干',
    'Open to men and women.',
    "Sells women's clothing.",
    'Male or female preferred equally',
    'All applicants regardless of sex are welcome.',
    'Looking for men and women with a driving licence',
    'No male/female preference',
    'Women are encouraged to apply.',
    'Salesman of foreman equipment',
  ],
);

speaks(
  'marriage and childbirth',
  marriageWording,
  [
    '已婚已育优先',
    '限未婚',
    '入职三年内不得怀孕',
    '两年内无生育计划',
    '无婚育计划者',
    '孕妇勿扰',
    '不招已婚未育',
    'Must be single.',
    'Unmarried applicants preferred',
    'No plans to have children',
  ],
  [
    '婚育不限',
    '婚否不限',
    '不得以结婚、怀孕为由辞退',
    '母婴护理，照顾孕妇和新生儿',
    '负责孕妇体检登记',
    '单身公寓',
    '提供单身宿舍',
    '享受婚假、产假',
    'Maternity leave provided.',
    'Every single applicant receives a reply.',
    'Marital status does not matter.',
  ],
);

speaks(
  'ethnicity',
  ethnicityWording,
  [
    '限汉族',
    '汉族优先',
    '不招少数民族',
    '少数民族勿扰',
    '不要回族',
    '维族免谈',
    '民族：汉族',
    'Han only',
    'No ethnic minorities',
  ],
  [
    '民族不限',
    '少数民族优先',
    '各民族平等',
    '回族餐厅厨师',
    '东乡族自治县',
    '熟悉藏族文化',
    '不限民族，汉族、回族均可',
    'Ethnic minorities are welcome',
    'Handle calls only in the morning',
  ],
);

speaks(
  'race',
  raceWording,
  ['外教，只要白人', '黑人勿扰', '不招黑人', 'White teachers only', 'Caucasians only'],
  ['外教若干名', '黑白打印', '不分种族', 'Black and white only printing', 'All races welcome'],
);

speaks(
  'religion',
  religionWording,
  ['不招信教人员', '无宗教信仰', '信教勿扰', '不信教', 'Christians only', 'No Muslims', 'No religious believers'],
  [
    '无宗教信仰限制',
    '尊重员工宗教信仰',
    '不因宗教信仰歧视',
    '信教不信教均可',
    '提供清真餐',
    'No religious requirements',
    'Knowledge of Christian art preferred',
  ],
);

speaks(
  'disability',
  disabilityWording,
  [
    '不招残疾人',
    '残疾人勿扰',
    '身体健康，无残疾',
    '肢体无残疾',
    '聋哑人除外',
    'Able-bodied persons wanted',
    'No disabled applicants',
  ],
  [
    '残疾人优先',
    '欢迎残疾人士应聘',
    '对残疾人无歧视',
    '办公区无障碍',
    '残疾人康复中心护理员',
    '盲人按摩师',
    '无残疾歧视',
    '不得拒绝残疾人应聘',
    'Able-bodied seaman',
    'Persons with disabilities are encouraged to apply',
    'Accessible office, disabled parking',
    'Test only, no disability response',
  ],
);

speaks(
  'carriers',
  carrierWording,
  [
    '乙肝携带者勿扰',
    '不招乙肝患者',
    '体检需查乙肝两对半',
    '无乙肝',
    '乙肝检测阴性',
    'HBV negative',
    'HIV test required',
  ],
  [
    '持健康证上岗',
    '需有健康证',
    '乙肝携带者不受限制',
    '入职体检不查乙肝',
    '不得要求乙肝检测',
    '负责乙肝患者护理',
    '艾滋病防治宣传员',
    'Cares for patients with hepatitis B.',
    'HIV prevention officer',
  ],
);

speaks(
  'rural origin',
  ruralOriginWording,
  [
    '不招农民工',
    '限城镇户口',
    '须为非农户口',
    '城镇户口优先',
    '农村户口勿扰',
    'Urban hukou only',
    'No migrant workers',
  ],
  [
    '农民工优先',
    '欢迎农民工',
    '户口不限',
    '农村电商运营',
    '不限城镇户口',
    '保障农民工工资',
    'Rural doctor',
    'Migrant workers welcome',
  ],
);

speaks(
  'household registration',
  hukouWording,
  ['限本地户口', '要求兰州市户籍', '本市户籍优先', '外地户口勿扰', 'Local hukou required'],
  ['户籍不限', '不限本地户口', '办理户籍业务', '限本地人', '可落户本市', 'Hukou transfer supported'],
);

speaks(
  'region and identity',
  regionWording,
  [
    '限本地户口',
    '只招本地人',
    '本地人优先',
    '不招河南人',
    '东北人勿扰',
    '外地人免谈',
    'Locals only',
    'Local residents preferred',
  ],
  [
    '地域不限',
    '不限本地人',
    '外地人提供住宿',
    '本地生活业务拓展',
    '河南人民医院护士',
    '本地市场推广',
    'Local travel only occasionally',
    'Local government experience',
  ],
);

speaks(
  'age',
  ageWording,
  [
    '35岁以下',
    '年龄18-45周岁',
    '18至40岁',
    '年龄不超过50周岁',
    '45周岁及以下',
    '年龄要求20-35',
    'Under 35 years old',
    'Aged 18-30',
    'Maximum age 40',
    'Under 30 preferred',
  ],
  [
    '年龄不限',
    '年满18周岁',
    '16周岁以上',
    '未满18周岁勿扰',
    '18-60周岁',
    '不得限35岁以下',
    '面向20-35岁客户的产品',
    '负责3-6岁幼儿教学',
    '工作满35天',
    '距离30公里以内',
    'At least 18 years old',
    'Deliver in under 30 minutes',
    'Programme for children aged 10 to 20',
    'Lift up to 25 kg',
  ],
);
