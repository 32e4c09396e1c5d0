package jp.mamis.domain.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** By what a table tells members apart (集計項目). */
public enum Dimension {
    /** 会員区分, in columns. */
    CATEGORY,
    /** 性別, in lines. */
    SEX,
    /** 都道府県医師会別: every prefectural body with its own members. */
    PREFECTURE,
    /** 医師会別: every body below with its own members, whatever its tier. */
    BODY;

    /** As addresses and commands name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code category,sex,prefecture}.
     *
     * @throws MalformedValue of kind {@code dimension} for another word, none at all, or prefecture and body at once
     */
    public static Set<Dimension> parse(String text) {
        Set<Dimension> read = Arrays.stream(
                        HalfWidth.fold(text).toLowerCase(Locale.ROOT).split("[,、，\\s]+"))
                .filter(Predicate.not(String::isEmpty))
                .map(word -> Stream.of(values())
                        .filter(dimension -> dimension.slug().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new MalformedValue("dimension", text)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class)));
        if (read.isEmpty() || read.containsAll(Set.of(PREFECTURE, BODY))) {
            throw new MalformedValue("dimension", text);
        }
        return Collections.unmodifiableSet(read);
    }
}
