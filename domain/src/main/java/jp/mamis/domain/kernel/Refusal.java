package jp.mamis.domain.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * One reason for a refusal.
 *
 * @param code  which rule spoke
 * @param field the part of the request that the rule looked at, in camelCase as the command names it
 * @param facts values the message shows, by name: never secrets
 */
public record Refusal(RefusalCode code, Optional<String> field, Map<String, String> facts) {

    public Refusal {
        facts = Map.copyOf(facts);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, Optional.empty(), Map.of());
    }

    public static Refusal of(RefusalCode code, Map<String, String> facts) {
        return new Refusal(code, Optional.empty(), facts);
    }

    /** The same reason, pointing at a part of the request. */
    public Refusal at(String field) {
        return new Refusal(code, Optional.of(field), facts);
    }
}
