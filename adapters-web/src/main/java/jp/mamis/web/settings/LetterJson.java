package jp.mamis.web.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LetterRules;

/**
 * How a body writes to doctors; what is absent is as usual.
 *
 * @param sender     up to 40 characters; absent: the body's name
 * @param title      of who presides, up to 20 characters
 * @param opening    up to 200 characters in lines
 * @param closing    up to 200 characters in lines
 * @param number     the form of a letter's number, with {番号} and, if wanted, {年度}
 * @param labelSheet no longer part of the rules, and refused: chosen when labels are printed
 * @param labelRight as the sheet
 * @param labelDown  as the sheet
 */
public record LetterJson(
        Optional<Honorific> honorific,
        Optional<String> sender,
        Optional<String> title,
        Optional<String> opening,
        Optional<String> closing,
        Optional<String> number,
        Optional<LabelAddress> labelAddress,
        Optional<String> labelSheet,
        Optional<Integer> labelRight,
        Optional<Integer> labelDown) {

    static LetterJson of(LetterRules rules) {
        return new LetterJson(
                Optional.of(rules.honorific()),
                said(rules.sender()),
                said(rules.title()),
                said(rules.opening()),
                said(rules.closing()),
                said(rules.number()),
                Optional.of(rules.labels().address()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    LetterText text() {
        return new LetterText(
                honorific.map(Enum::name).orElse(""),
                sender.orElse(""),
                title.orElse(""),
                opening.orElse(""),
                closing.orElse(""),
                number.orElse(""),
                labelAddress.map(Enum::name).orElse(""),
                retired());
    }

    private Map<String, String> retired() {
        Map<String, String> given = new TreeMap<>();
        labelSheet.ifPresent(sheet -> given.put("labelSheet", sheet));
        labelRight.ifPresent(right -> given.put("labelRight", right.toString()));
        labelDown.ifPresent(down -> given.put("labelDown", down.toString()));
        return given;
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
