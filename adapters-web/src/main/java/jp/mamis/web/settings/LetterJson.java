package jp.mamis.web.settings;

import java.util.Optional;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LetterRules;

/**
 * How a body writes to doctors; what is absent is as usual.
 *
 * @param sender     up to 40 characters; absent: the body's name
 * @param title      of who presides, up to 20 characters
 * @param opening    up to 200 characters in lines
 * @param closing    up to 200 characters in lines
 * @param number     the form of a letter's number, with {番号} and, if wanted, {年度}
 * @param labelRight how far labels are moved to the right, in millimetres, -10 to 10
 * @param labelDown  how far they are moved down
 */
public record LetterJson(
        Optional<Honorific> honorific,
        Optional<String> sender,
        Optional<String> title,
        Optional<String> opening,
        Optional<String> closing,
        Optional<String> number,
        Optional<LabelSheet> labelSheet,
        Optional<LabelAddress> labelAddress,
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
                Optional.of(rules.labels().sheet()),
                Optional.of(rules.labels().address()),
                Optional.of(rules.labels().right()),
                Optional.of(rules.labels().down()));
    }

    LetterText text() {
        return new LetterText(
                honorific.map(Enum::name).orElse(""),
                sender.orElse(""),
                title.orElse(""),
                opening.orElse(""),
                closing.orElse(""),
                number.orElse(""),
                labelSheet.map(Enum::name).orElse(""),
                labelAddress.map(Enum::name).orElse(""),
                labelRight.map(Object::toString).orElse(""),
                labelDown.map(Object::toString).orElse(""));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
