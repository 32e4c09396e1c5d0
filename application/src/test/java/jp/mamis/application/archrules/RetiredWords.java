package jp.mamis.application.archrules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Words that the glossary translates in another way by now; no text for users holds them. */
public final class RetiredWords {

    /** By the retired word, the one that stands in the glossary. */
    private static final Map<String, String> RETIRED = Map.ofEntries(
            Map.entry("職務", "権限"),
            Map.entry("差戻しに答える期限", "再提出の期限"),
            Map.entry("回答期限", "再提出の期限"),
            Map.entry("送付待ちのお知らせ", "送付物"),
            Map.entry("送付するお知らせ", "送付物"),
            Map.entry("選んだお知らせ", "選んだ送付物"),
            Map.entry("お知らせの送付", "送付物の取扱い"),
            Map.entry("お知らせの識別子", "送付物の識別子"),
            Map.entry("送付箱のお知らせ", "送付物"),
            Map.entry("理事会承認日", "理事会の承認日"),
            Map.entry("理事会日", "理事会の承認日"));

    private RetiredWords() {}

    /** Every text with such a word, and the word to take. */
    public static List<String> in(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .flatMap(text -> found(text.getKey(), text.getValue()))
                        .toList();
    }

    private static Stream<String> found(String key, String text) {
        return RETIRED.entrySet().stream()
                .filter(retired -> text.contains(retired.getKey()))
                .map(retired -> key + ": " + retired.getKey() + " -> " + retired.getValue());
    }
}
