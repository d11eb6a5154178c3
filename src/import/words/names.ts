/** Surnames of two characters that are not rare; all others have one. */
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|端木)/u;
/** The surnames of nine in ten Chinese people (Ministry of Public Security, 2020), and those often met beside them. */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝傅温岑闻骆冼沙祖武符刁宁甄麻戎尧闵卓劳粟蓟荆羿暴蔺雍璩濮扈冀浦边燕尚滑糜沃哈谯笪年爱仉岳归海楚缑亢况有琴阳佟言福墨晋盖益法鄢涂钦段百商牟佘赏谷梁贝戴滕邬邰茹籍盘诺银展衣";

/** A person's name and nothing else: 林一, 欧阳清, Lin Yi, Lin, Yi, LIN Yi, Yi (Evan) Lin, 林 一. */
export function looksLikeName(text: string): boolean {
  const plain = text.trim();
  if (/^\p{Script=Han}(?:\s?\p{Script=Han}){1,3}$/u.test(plain)) {
    const name = plain.replaceAll(/\s/g, "");
    return COMPOUND.test(name) || (name.length <= 3 && SURNAMES.includes(name.charAt(0)));
  }
  if (/^\p{Script=Han}{2,4}(?:\s*[（(/|·]\s*|\s+)[\p{Lu}][\p{L}'’. -]+[)）]?$/u.test(plain)) return true;
  const words = plain.split(/[\s,]+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^[(“"]?\p{Lu}[\p{L}'’.-]*[)”"]?$/u.test(word)) &&
    !NO_NAME.test(plain)
  );
}

/** Capitalised words that stand on top of résumés and are no names. */
const NO_NAME =
  /\b(?:engineer|developer|manager|resume|résumé|curriculum|vitae|experience|education|skills|summary|profile|software|senior|data|project|university|college|inc|ltd|technologies|contact|objective|beijing|shanghai|china|open|source|street|road|tech|lead)\b/i;
