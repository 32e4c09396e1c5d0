package jp.mamis.web.problem;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Texts;

/**
 * Says codes in words of one language. Keys: {@code refusal.SLUG}, {@code malformed.KIND}, {@code input.CODE},
 * {@code problem.SLUG.title} and {@code .detail}.
 */
public final class Wording {

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Texts texts;

    public Wording(Texts texts) {
        this.texts = texts;
    }

    /** The reason the business gave; a code without a text is named, so that it can be asked about. */
    public String of(Refusal reason) {
        String plain = "refusal." + reason.code().slug();
        String key = reason.variant()
                .map(variant -> plain + "." + variant)
                .filter(own -> texts.find(own).isPresent())
                .orElse(plain);
        if (texts.find(key).isEmpty()) {
            return texts.get("refusal.unnamed", "code", reason.code().slug());
        }
        Map<String, String> facts = new HashMap<>();
        reason.facts().forEach((name, value) -> facts.put(name, shown(value)));
        return texts.get(key, facts);
    }

    /** Facts write days as ISO does; people read them as everywhere on screen. */
    private String shown(String fact) {
        return ISO_DAY.matcher(fact).matches() ? Dates.in(texts.language()).day(LocalDate.parse(fact)) : fact;
    }

    /** What is wrong with a field and which rule it breaks. */
    public String of(InputFault fault) {
        Map<String, Object> facts = new HashMap<>(fault.facts());
        if (fault.code() != InputFault.Code.MALFORMED) {
            return texts.get("input." + fault.code().slug(), facts);
        }
        String key = "malformed." + fault.rule();
        return texts.find(key).isPresent() ? texts.get(key, facts) : texts.get("malformed.unnamed", facts);
    }

    public String title(String slug) {
        return texts.get("problem." + slug + ".title");
    }

    public String detail(String slug) {
        return texts.get("problem." + slug + ".detail");
    }
}
