-- What searches of members compare of a workplace's name. What was written before is folded as far as the database can:
-- width, letter case, hiragana, spaces and marks; its old forms of kanji are found as they stand.
alter table member_group_fact add column workplace_key text collate "C";
update member_group_fact set workplace_key = regexp_replace(
    translate(
        upper(normalize(workplace_name, NFKC)),
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァィゥェォッャュョヮヂヅヲ',
        'アアイイウウエエオオカガキギクグケゲコゴサザシジスズセゼソゾタダチジツツズテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤヤユユヨヨラリルレロワワヰヱオンアイウエオツヤユヨワジズオ'),
    '[[:space:][:cntrl:]　・＝ー=]', '', 'g');
alter table member_group_fact alter column workplace_key set not null;
