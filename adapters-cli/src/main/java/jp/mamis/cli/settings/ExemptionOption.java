package jp.mamis.cli.settings;

import java.util.Arrays;
import java.util.List;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.settings.ExemptionCode;
import jp.mamis.domain.settings.ExemptionCondition;
import jp.mamis.domain.settings.OwnExemption;

/** An exemption of a body's own, as the command line takes and prints it: {@code K1:NAME:FROM_AGE:75::SPARES}. */
final class ExemptionOption {

    private static final int PARTS = 6;

    private ExemptionOption() {}

    static List<OwnExemption> exemptions(List<String> typed) {
        return typed.stream()
                .filter(text -> !text.isBlank())
                .map(ExemptionOption::exemption)
                .toList();
    }

    static String text(OwnExemption exemption) {
        ExemptionCondition condition = exemption.condition();
        return String.join(
                ":",
                exemption.code().text(),
                exemption.name(),
                condition.kind().name(),
                condition.number().map(Object::toString).orElse(""),
                condition.words(),
                exemption.spares());
    }

    private static OwnExemption exemption(String typed) {
        String[] parts = typed.split(":", PARTS);
        if (parts.length < PARTS) {
            throw new MalformedValue("exemption-option", typed);
        }
        ExemptionCondition.Kind kind = Arrays.stream(ExemptionCondition.Kind.values())
                .filter(one -> one.name().equals(parts[2].strip()))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", parts[2]));
        return new OwnExemption(
                ExemptionCode.parse(parts[0]),
                OwnExemption.readName(parts[1]),
                new ExemptionCondition(
                        kind,
                        ExemptionCondition.readNumber(kind, parts[3]),
                        ExemptionCondition.readWords(kind, parts[4])),
                OwnExemption.readSpares(parts[PARTS - 1]));
    }
}
