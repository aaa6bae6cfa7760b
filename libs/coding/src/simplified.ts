// Traditional characters met in titles of work, each before its simplified form.
const pairs =
  '業业員员師师護护電电機机車车術术務务經经營营銷销產产設设計计開开發发財财會会審审學学習习總总監监長长門门間间區区廠厂場场貨货運运輸输館馆飯饭廚厨飲饮麵面點点麥麦蘭兰園园藝艺樂乐畫画圖图書书報报編编輯辑記记錄录' +
  '語语譯译導导遊游遞递郵邮險险銀银貸贷證证債债資资訊讯網网絡络軟软體体碼码數数據据庫库線线鐵铁鋼钢鑄铸鍛锻銑铣鑽钻裝装備备維维檢检測测質质驗验試试藥药醫医療疗養养復复髮发購购買买賣卖價价採采倉仓儲储單单關关稅税' +
  '內内類类組组織织隊队協协調调聯联顧顾問问諮咨詢询講讲課课幫帮傭佣潔洁淨净環环衛卫綠绿華华農农種种漁渔獵猎礦矿煉炼紡纺縫缝紉纫製制傢家塗涂噴喷築筑構构橋桥樓楼層层頭头預预決决對对專专雜杂誌志視视頻频攝摄動动' +
  '戲戏劇剧閱阅覽览與与個个條条臺台灣湾實实際际國国貿贸進进優优異异應应';

const characters = [...pairs];
const simpler = new Map(
  characters.flatMap((character, index) => (index % 2 === 0 ? [[character, characters[index + 1] as string]] : [])) as [
    string,
    string,
  ][],
);

/** The text with the traditional characters of working life in their simplified form. */
export function simplified(text: string): string {
  let changed = '';
  for (const character of text) changed += simpler.get(character) ?? character;
  return changed;
}
