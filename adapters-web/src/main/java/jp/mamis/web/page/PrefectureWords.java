package jp.mamis.web.page;

import java.util.Arrays;
import java.util.List;
import jp.mamis.domain.person.Prefecture;

/** Prefectures (都道府県) in words of one language. */
public record PrefectureWords(Language language) {

    /** All of them by their code, to choose from. */
    public List<Choice> choices() {
        return Arrays.stream(Prefecture.values())
                .map(prefecture -> Choice.of(prefecture.code(), name(prefecture)))
                .toList();
    }

    public String name(Prefecture prefecture) {
        return language == Language.JAPANESE ? prefecture.kanji() : prefecture.romaji();
    }
}
