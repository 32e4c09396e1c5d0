package jp.mamis.web.settings;

import java.util.Optional;
import jp.mamis.domain.settings.ExemptionCondition;
import jp.mamis.domain.settings.OwnExemption;

/**
 * An exemption of a body's own.
 *
 * @param name      1 to 20 characters
 * @param condition when it holds
 * @param number    years of age (50 to 120) or fiscal years after graduation (1 to 20), for the conditions that count
 * @param words     what is decided on, for the one decided on request; up to 100 characters
 * @param spares    what is not to be paid, 1 to 100 characters
 */
public record ExemptionJson(
        String code,
        String name,
        ExemptionCondition.Kind condition,
        Optional<Integer> number,
        Optional<String> words,
        String spares) {

    public static ExemptionJson of(OwnExemption exemption) {
        return new ExemptionJson(
                exemption.code().text(),
                exemption.name(),
                exemption.condition().kind(),
                exemption.condition().number(),
                Optional.of(exemption.condition().words()).filter(text -> !text.isEmpty()),
                exemption.spares());
    }

    ExemptionText text() {
        return new ExemptionText(
                code, name, condition.name(), number.map(Object::toString).orElse(""), words.orElse(""), spares);
    }
}
