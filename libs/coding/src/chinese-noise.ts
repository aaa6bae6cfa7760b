/** What advertisements put beside the work itself: pay, benefits, who is wanted, house numbers of the advertiser. */
const noise: readonly RegExp[] = [
  // pay told in words and figures
  /(?:月入|月薪|年薪|底薪|日薪|时薪|日结|周结|月结|日入|保底|到手|综合薪资|薪资|工资|薪酬|待遇|月收入|收入)+[^\p{P}\s\d]{0,3}\d[\d.,\-~k万千元w/月天小时+以上左右]*/gu,
  /(?:月入|月薪|收入|年薪)上?[过百]?万/gu,
  // the advertiser's own number
  /\(?[a-z]{0,3}\d{4,}[a-z]*\)?/gu,
  // figures with what they count
  /\d[\d.,]*(?:[-~到至]\d[\d.,]*)?(?:k|w|万|千|元|块|名|人|个|岁)?\+?(?:[/每一]?(?:月|天|小时|时|日|年|单|h))?\+?(?:起步|起|以上|左右)?/gu,
  // what it is not: "no selling"
  /(?:不是|不做|不带|不含|没有|无需|不|无|非)(?:任何)?(?:销售|推销|电销|业务)(?:性质|岗位?)?/gu,
  // insurance, hours, lodging, praise
  /[五六七八5678三四]险[一二两12三]?金?|社保|公积金|周末双休|双休|单休|大小周|做[五六]休[一二]|(?:提供)?[包管][吃住食宿]+|提供?食?住宿?|住宿|食宿/gu,
  /朝[九8-9][晚五六\d]+|[早朝][九八\d]晚[五六\d]|不加班|长白班|行政班|早班|纯?白班|夜班|常白班|坐班|坐岗/gu,
  /年底双薪|带薪年假|带薪培训|免费培训|带教|高薪|高底薪|底薪|高?提成|福利好|待遇优厚?|薪酬福利优厚|[餐房话车]补|全勤奖?|年终奖|奖金|补贴/gu,
  /氛围好|轻松|有保障|签合同|近地铁|就近(?:分配|安排|上班)|弹性(?:工作|上班)?|节假日休息?|周末休息|休息|晋升|稳定|待遇好|高回报|时间?自由|无责/gu,
  // who is wanted
  /可?实习生?|可?兼职|全职|[暑寒]假工?|学生工?|应届(?:毕业)?生?|毕业生|无需经验|无经验|有经验优?先?|经验不限|可?小白|零基础|新手|可新人/gu,
  /男女不限|不限(?:经验|学历|专业)|[学历专业]+不限|[高大本专科]+学历|[长短]期工?|临时工?|外包|可?居家|在家/gu,
];

const recruiting = /^(.*?)(?:招聘|诚聘|急招|直招|诚招|招募|急聘|直聘)(.+)$/u;
// 招聘专员 recruits for a living; 酒店招聘厨师 looks for a cook.
const recruiter = /^(?:专员|经理|主管|师|顾问|助理|官|总监|负责人|岗|及|与|培训|运营|文员|人员|客服|组|老师)/u;

/** A piece of a title and how much it says about the work. */
export interface Piece {
  readonly text: string;
  readonly weight: number;
}

const inBrackets = /[([【〈《「{<]([^)\]】〉》」}>]*)[)\]】〉》」}>]?|([^([【〈《「{<]+)/gu;
const between = /[^\p{L}\p{N}+#.]+/u;

/** The pieces of a Chinese title: brackets count half, an advertiser's name before 招聘 a third, pay and benefits nothing. */
export function chinesePieces(title: string): readonly Piece[] {
  const bare = noise.reduce((text, pattern) => text.replace(pattern, ' '), title);
  const pieces: Piece[] = [];
  for (const [, bracketed, plain] of bare.matchAll(inBrackets)) {
    const weight = bracketed === undefined ? 1 : 0.5;
    for (const text of (bracketed ?? plain ?? '').split(between)) {
      if (text === '' || /^[\d.+]+$/.test(text)) continue;
      const [, advertiser, wanted] = recruiting.exec(text) ?? [];
      if (wanted === undefined || recruiter.test(wanted)) pieces.push({ text, weight });
      else {
        if (advertiser) pieces.push({ text: advertiser, weight: weight * 0.3 });
        pieces.push({ text: wanted, weight });
      }
    }
  }
  if (pieces.some(({ weight }) => weight >= 0.5)) return pieces;
  return title
    .split(between)
    .filter((text) => text !== '')
    .map((text) => ({ text, weight: 1 }));
}
