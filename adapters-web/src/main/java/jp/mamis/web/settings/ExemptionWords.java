package jp.mamis.web.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamis.domain.settings.ExemptionCondition;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Texts;

/** Exemptions of bodies' own in words of one language. */
public final class ExemptionWords {

    private final Texts t;

    public ExemptionWords(Texts t) {
        this.t = t;
    }

    List<Choice> conditions() {
        return Arrays.stream(ExemptionCondition.Kind.values())
                .map(kind -> Choice.of(kind.name(), t.get("settings.exemption.kind." + slug(kind))))
                .toList();
    }

    /** As the body has set them. */
    List<String> all(List<OwnExemption> exemptions) {
        return exemptions.isEmpty()
                ? List.of(t.get("settings.exemptions.none"))
                : exemptions.stream().map(this::one).toList();
    }

    /** Those that hold for a doctor, and those that may be asked for, one line each. */
    public List<String> applicable(List<OwnExemption> exemptions) {
        return exemptions.stream()
                .map(exemption -> t.get(
                        exemption.isOnRequest() ? "settings.exemption.on-request" : "settings.exemption.holds",
                        Map.of(
                                "name", exemption.name(),
                                "condition", condition(exemption.condition()),
                                "spares", exemption.spares())))
                .toList();
    }

    private String one(OwnExemption exemption) {
        return t.get(
                "settings.exemption.all",
                Map.of(
                        "code", exemption.code().text(),
                        "name", exemption.name(),
                        "condition", condition(exemption.condition()),
                        "spares", exemption.spares()));
    }

    private String condition(ExemptionCondition condition) {
        return t.get(
                "settings.exemption.condition." + slug(condition.kind()),
                Map.of("number", condition.number().map(Object::toString).orElse(""), "words", condition.words()));
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
