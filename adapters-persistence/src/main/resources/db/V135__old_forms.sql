-- Searches fold more old forms of kanji than before: the keys that are stored follow.
create function pg_temp.refolded(old text) returns text language sql immutable as $$
    select translate(old,
        '亞惡壓圍醫爲壹隱飮營銳驛悅閱艷應歐毆奧溫穩假價畫繪壞懷擴殼覺嶽樂罐卷陷勸寬歡觀歸僞戲犧舊據擧虛峽挾狹曉區驅徑莖溪揭繼鷄擊缺硏儉險圈檢獻權顯驗嚴吳效鑛號碎濟劑雜參棧蠶慘贊殘絲齒辭濕釋收從澁獸縱肅處敍奬燒證乘淨剩疊繩壤孃釀觸囑寢圖粹醉隨髓樞數瀨聲稅說攝竊專戰潛踐錢纖禪雙壯爭莊搜插巢裝騷屬續墮對體帶滯臺擇脫擔單膽團斷彈遲癡蟲晝鑄廳聽鎭遞轉點傳燈黨盜稻鬪讀屆貳惱腦霸廢拜賣麥發髮拔蠻祕佛拂倂竝變辨瓣辯舖襃飜每默藥譯豫餘譽搖樣謠賴亂覽兩獵壘勵隸齡曆歷戀鍊爐勞樓灣內產郞彥顏黃尙姬緣螢頰餠麴麵禱軀礪蠣濤瘦繡醬桝凜顚塡剝晉兔蔣',
        '亜悪圧囲医為壱隠飲営鋭駅悦閲艶応欧殴奥温穏仮価画絵壊懐拡殻覚岳楽缶巻陥勧寛歓観帰偽戯犠旧拠挙虚峡挟狭暁区駆径茎渓掲継鶏撃欠研倹険圏検献権顕験厳呉効鉱号砕済剤雑参桟蚕惨賛残糸歯辞湿釈収従渋獣縦粛処叙奨焼証乗浄剰畳縄壌嬢醸触嘱寝図粋酔随髄枢数瀬声税説摂窃専戦潜践銭繊禅双壮争荘捜挿巣装騒属続堕対体帯滞台択脱担単胆団断弾遅痴虫昼鋳庁聴鎮逓転点伝灯党盗稲闘読届弐悩脳覇廃拝売麦発髪抜蛮秘仏払併並変弁弁弁舗褒翻毎黙薬訳予余誉揺様謡頼乱覧両猟塁励隷齢暦歴恋錬炉労楼湾内産郎彦顔黄尚姫縁蛍頬餅麹麺祷躯砺蛎涛痩繍醤枡凛顛填剥晋兎蒋')
$$;
update physician_fact set name_key = pg_temp.refolded(name_key), former_key = pg_temp.refolded(former_key)
    where name_key <> pg_temp.refolded(name_key) or former_key <> pg_temp.refolded(former_key);
update institution set search_key = pg_temp.refolded(search_key), place_key = pg_temp.refolded(place_key),
        grams = array(select distinct pg_temp.refolded(gram) from unnest(grams) gram)
    where search_key <> pg_temp.refolded(search_key) or place_key <> pg_temp.refolded(place_key);

-- Two under way that would become one stay as they are until one of them has ended.
update procedure p set workplace_key = pg_temp.refolded(workplace_key)
    where workplace_key <> pg_temp.refolded(workplace_key)
        and not exists (select from procedure other
            where other.applicant = p.applicant and other.id <> p.id
                and pg_temp.refolded(other.workplace_key) = pg_temp.refolded(p.workplace_key));

-- What was written before there were keys of workplaces was folded in part; now as searches fold it: width and letter
-- case, kana, marks and spaces, old forms, and the vowels that lengthen another.
create function pg_temp.folded(name text) returns text language sql immutable as $$
    select regexp_replace(regexp_replace(translate(
        replace(replace(replace(replace(replace(
        translate(
            regexp_replace(
                translate(upper(normalize(regexp_replace(name, '[\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'), NFKC)),
                    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ',
                    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ'),
                '[[:space:]　・ー=\u2010-\u2015\u2212-]', '', 'g'),
            '髙﨑嵜邊邉濱濵齋斉齊澤廣國圀嶋嶌櫻龍瀧榮惠德眞𠮷冨峯曾淺萬當黑橫靜壽圓鹽學條鐵銕會實寶蘆槇遙瑤彌禮祿關檜藪淵渊舘籠栁槗凉聰禰亙劍劔愼巖兒曻恆鷗藝藏將堯勳經總穗豐與來⻆圡衞滿龜靈鄕穰讓薰綠錄淸靑戶敎步氣縣獨靏靎桒熋舩埜枩楳罡𠀋亞惡壓圍醫爲壹隱飮營銳驛悅閱艷應歐毆奧溫穩假價畫繪壞懷擴殼覺嶽樂罐卷陷勸寬歡觀歸僞戲犧舊據擧虛峽挾狹曉區驅徑莖溪揭繼鷄擊缺硏儉險圈檢獻權顯驗嚴吳效鑛號碎濟劑雜參棧蠶慘贊殘絲齒辭濕釋收從澁獸縱肅處敍奬燒證乘淨剩疊繩壤孃釀觸囑寢圖粹醉隨髓樞數瀨聲稅說攝竊專戰潛踐錢纖禪雙壯爭莊搜插巢裝騷屬續墮對體帶滯臺擇脫擔單膽團斷彈遲癡蟲晝鑄廳聽鎭遞轉點傳燈黨盜稻鬪讀屆貳惱腦霸廢拜賣麥發髮拔蠻祕佛拂倂竝變辨瓣辯舖襃飜每默藥譯豫餘譽搖樣謠賴亂覽兩獵壘勵隸齡曆歷戀鍊爐勞樓灣內產郞彥顏黃尙姬緣螢頰餠麴麵禱軀礪蠣濤瘦繡醬桝凜顚塡剝晉兔蔣',
            '高崎崎辺辺浜浜斎斎斎沢広国国島島桜竜滝栄恵徳真吉富峰曽浅万当黒横静寿円塩学条鉄鉄会実宝芦槙遥瑶弥礼禄関桧薮渕渕館篭柳橋涼聡祢亘剣剣慎巌児昇恒鴎芸蔵将尭勲経総穂豊与来角土衛満亀霊郷穣譲薫緑録清青戸教歩気県独鶴鶴桑熊船野松梅岡丈亜悪圧囲医為壱隠飲営鋭駅悦閲艶応欧殴奥温穏仮価画絵壊懐拡殻覚岳楽缶巻陥勧寛歓観帰偽戯犠旧拠挙虚峡挟狭暁区駆径茎渓掲継鶏撃欠研倹険圏検献権顕験厳呉効鉱号砕済剤雑参桟蚕惨賛残糸歯辞湿釈収従渋獣縦粛処叙奨焼証乗浄剰畳縄壌嬢醸触嘱寝図粋酔随髄枢数瀬声税説摂窃専戦潜践銭繊禅双壮争荘捜挿巣装騒属続堕対体帯滞台択脱担単胆団断弾遅痴虫昼鋳庁聴鎮逓転点伝灯党盗稲闘読届弐悩脳覇廃拝売麦発髪抜蛮秘仏払併並変弁弁弁舗褒翻毎黙薬訳予余誉揺様謡頼乱覧両猟塁励隷齢暦歴恋錬炉労楼湾内産郎彦顔黄尚姫縁蛍頬餅麹麺祷躯砺蛎涛痩繍醤枡凛顛填剥晋兎蒋'),
        'ヴァ', 'バ'), 'ヴィ', 'ビ'), 'ヴェ', 'ベ'), 'ヴォ', 'ボ'), 'ヴ', 'ブ'),
        'ァィゥェォッャュョヮヵヶヂヅヲ', 'アイウエオツヤユヨワカケジズオ'),
        '([オコソトノホモヨロゴゾドボポ])[ウオ]+', '\1', 'g'),
        '([ウクスツヌフムユルグズブプ])ウ+', '\1', 'g')
$$;
update member_group_fact set workplace_key = pg_temp.folded(workplace_name)
    where workplace_key <> pg_temp.folded(workplace_name);
