import { ConfirmedTitle, TaxonomyEntry } from './taxonomy';

const entry = (code: string, name: string, aliases: readonly string[], text: string): TaxonomyEntry => ({
  code,
  name,
  aliases,
  text,
});

/** A dictionary of a dozen invented codes in two branches of services and one of making things. */
export const dictionary: readonly TaxonomyEntry[] = [
  entry('4-00-00-00', '服务人员', [], ''),
  entry('4-03-01-01', '烹饪员S', ['厨师', '厨工'], '在厨房烹制菜肴的人员。'),
  entry('4-03-01-02', '上菜员', ['传菜员', '餐厅服务'], '在餐厅接待客人、上菜、收拾餐桌的人员。'),
  entry('4-03-02-01', '房间整理员L', ['客房清扫'], '打扫和整理旅馆房间的人员。'),
  entry('4-05-01-01', '送件员', ['快递员', '骑手'], '把包裹和外卖送到收件人手中的人员。'),
  entry('4-05-01-02', '库房员', ['仓管', '理货'], '在库房收货、理货、发货的人员。'),
  entry('6-01-01-01', '缝衣工', ['缝纫工', '平车工'], '用缝纫机缝制衣服的人员。'),
  entry('6-01-01-02', '裁布工', ['裁剪工'], '按纸样裁剪布料的人员。'),
  entry('6-02-01-01', '连接金属工', ['焊工', '电焊工'], '用焊接设备连接金属的人员。'),
  entry('6-02-01-02', '转轴切削工', ['车工'], '在车床上切削金属的人员。'),
  entry('2-07-01-01', '招人专员', ['招聘专员', '招聘经理'], '为单位寻找和挑选员工的人员。'),
  entry('2-08-01-01', '写程序的人', ['软件工程师', 'Java'], '编写和测试软件的人员。'),
];

/** Titles a centre has coded, with words no dictionary has. */
export const confirmed: readonly ConfirmedTitle[] = [
  { title: '面点师傅', code: '4-03-01-01' },
  { title: '食堂面点', code: '4-03-01-01' },
  { title: '面点学徒', code: '4-03-01-01' },
  { title: '外卖小哥', code: '4-05-01-01' },
  { title: '外卖专送', code: '4-05-01-01' },
  { title: '外卖众包', code: '4-05-01-01' },
  { title: '服装厂普工', code: '6-01-01-01' },
  { title: '服装厂学徒', code: '6-01-01-01' },
  { title: '氩弧焊技工', code: '6-02-01-01' },
  { title: '二保焊技工', code: '6-02-01-01' },
];
