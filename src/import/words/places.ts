/** Places, as far as résumés name them: China's cities and regions, the countries of the world and its larger cities. */
import { looksLikeOrganisation, looksLikeRole } from "./kinds-of-names.ts";

const CITIES_ZH =
  "北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|济南|大连|沈阳|哈尔滨|长春|合肥|福州|厦门|宁波|无锡|常州|南昌|昆明|贵阳|南宁|海口|太原|石家庄|兰州|乌鲁木齐|呼和浩特|银川|西宁|拉萨|珠海|东莞|佛山|中山|惠州|温州|嘉兴|绍兴|金华|台州|徐州|扬州|镇江|烟台|威海|洛阳|香港|澳门|台北|新加坡|东京|大阪|首尔|纽约|旧金山|西雅图|伦敦|巴黎|柏林|硅谷";
const REGIONS_ZH =
  "中国|美国|英国|日本|韩国|德国|法国|加拿大|澳大利亚|北京市|上海市|江苏|浙江|广东|山东|河南|河北|四川|湖北|湖南|安徽|福建|江西|陕西|山西|辽宁|吉林|黑龙江|云南|贵州|广西|海南|甘肃|青海|宁夏|新疆|西藏|内蒙古|台湾";
/** Country, province, city, district in any order and any number: 中国·杭州, 上海, 中国, 浙江省杭州市西湖区. */
const PLACE_ZH = new RegExp(
  `^(?:(?:${CITIES_ZH}|${REGIONS_ZH})(?:省|市|特别行政区)?[\\s,，·、/-]*){1,3}(?:\\p{Script=Han}{2,4}(?:新区|[区县市镇]))?$|^远程$|^(?:居家|线上)办公$`,
  "u",
);
const CITIES_EN =
  "beijing|shanghai|tianjin|chongqing|guangzhou|shenzhen|hangzhou|nanjing|suzhou|chengdu|wuhan|xi['’]?an|changsha|zhengzhou|qingdao|jinan|dalian|shenyang|harbin|hefei|fuzhou|xiamen|ningbo|wuxi|kunming|zhuhai|dongguan|changping|haidian|chaoyang|hong kong|macau|macao|taipei|tokyo|osaka|kyoto|seoul|sydney|melbourne|brisbane|auckland|wellington|london|cambridge|oxford|edinburgh|glasgow|manchester|bristol|leeds|belfast|dublin|cork|paris|lyon|toulouse|marseille|lille|berlin|munich|hamburg|frankfurt|cologne|stuttgart|zurich|geneva|lausanne|basel|vienna|amsterdam|rotterdam|utrecht|eindhoven|brussels|antwerp|copenhagen|stockholm|gothenburg|oslo|trondheim|bergen|helsinki|tallinn|riga|vilnius|warsaw|krakow|prague|budapest|bucharest|sofia|athens|rome|milan|turin|madrid|barcelona|valencia|lisbon|porto|istanbul|ankara|moscow|saint petersburg|kyiv|lviv|tel aviv|jerusalem|haifa|dubai|abu dhabi|doha|riyadh|cairo|casablanca|lagos|nairobi|accra|cape town|johannesburg|bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|pune|kolkata|karachi|lahore|dhaka|colombo|kathmandu|bangkok|hanoi|ho chi minh city|kuala lumpur|jakarta|manila|toronto|vancouver|montreal|ottawa|calgary|new york|new york city|nyc|brooklyn|san francisco|san jose|san diego|los angeles|oakland|sacramento|seattle|boston|chicago|austin|dallas|houston|denver|boulder|atlanta|miami|portland|pittsburgh|philadelphia|baltimore|detroit|minneapolis|phoenix|salt lake city|washington|washington dc|mountain view|palo alto|menlo park|sunnyvale|cupertino|redmond|bellevue|santa clara|ann arbor|ithaca|princeton|mexico city|guadalajara|bogot[aá]|lima|santiago|buenos aires|montevideo|s[aã]o paulo|rio de janeiro";
/** Countries, states and provinces. */
const LARGER_EN =
  "china|prc|p\\.r\\.c\\.?|p\\.r\\. china|china mainland|mainland china|taiwan|singapore|japan|korea|south korea|india|pakistan|bangladesh|sri lanka|nepal|thailand|vietnam|malaysia|indonesia|philippines|australia|new zealand|usa|u\\.s\\.a?\\.?|us|united states|canada|mexico|brazil|argentina|chile|colombia|peru|uruguay|uk|u\\.k\\.|united kingdom|england|scotland|wales|northern ireland|ireland|france|germany|switzerland|austria|netherlands|the netherlands|belgium|luxembourg|denmark|sweden|norway|finland|iceland|estonia|latvia|lithuania|poland|czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|italy|spain|portugal|serbia|croatia|slovenia|turkey|russia|ukraine|israel|uae|united arab emirates|qatar|saudi arabia|egypt|morocco|algeria|tunisia|nigeria|kenya|ghana|ethiopia|south africa|zhejiang|jiangsu|guangdong|sichuan|hubei|hunan|shandong|liaoning|fujian|henan|hebei|shaanxi|shanxi|yunnan|california|texas|washington state|massachusetts|new jersey|virginia|illinois|oregon|colorado|florida|georgia|michigan|pennsylvania|ohio|north carolina|ontario|british columbia|quebec|bavaria";
const PLACE_PART_EN = new RegExp(
  `^(?:(?:greater|downtown)\\s+)?(?:${CITIES_EN}|${LARGER_EN}|remote|worldwide)(?:\\s+(?:area|city|bay area|district|province))?$`,
  "i",
);
const STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|BC|QC|CN|HK|SG|DE|FR)$/;

const LARGER = new RegExp(`^(?:[A-Z]{2}|${LARGER_EN})$`, "i");

/** A place and nothing else: 中国·杭州, `Beijing, PRC`, `Springfield, IL`, `Remote`. */
export function looksLikePlace(text: string): boolean {
  const plain = text.trim().replace(/(?<=\b[A-Z]{2}) \d{5}(?:-\d{4})?$/, "");
  if (plain === "" || plain.length > 60) return false;
  if (/\p{Script=Han}/u.test(plain)) return PLACE_ZH.test(plain);
  const parts = plain.split(/\s*[,/·]\s*/).filter((part) => part !== "");
  const isKnown = (part: string) => PLACE_PART_EN.test(part) || STATE.test(part);
  // A street with its number: `14 Orchard Lane, Bristol, UK`.
  if (/^\d{1,5}\s\p{Lu}/u.test(parts[0] ?? "") && parts.length > 1)
    return looksLikePlace(parts.slice(1).join(", "));
  const [first = "", second] = parts;
  if (!parts.slice(1).every(isKnown) || !parts.every((part) => /^[\p{L}.'’ -]+$/u.test(part))) return false;
  // A town that is not known is one if a state or country follows: `Springfield, IL`, but not `Google, Mountain View`.
  return (
    isKnown(first) ||
    (second !== undefined && LARGER.test(second) && !looksLikeOrganisation(first) && !looksLikeRole(first))
  );
}

/** A word or two that could be a town, where a town is to be expected: behind a school and its comma. */
export const couldBePlace = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?(?:, \p{Lu}[\p{L}'’. -]*)?$/u.test(text) &&
  text.length <= 40 &&
  !looksLikeRole(text) &&
  !looksLikeOrganisation(text);
