package jp.mamis.domain.kernel;

import java.util.HashMap;
import java.util.Locale;
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

    private static final String BY = "by";
    private static final String CALLER = "caller";
    private static final String STATE = "state";

    public Refusal {
        facts = Map.copyOf(facts);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, Optional.empty(), Map.of());
    }

    public static Refusal of(RefusalCode code, Map<String, String> facts) {
        return new Refusal(code, Optional.empty(), facts);
    }

    /** The same reason, where what stands in the way was done by the very caller: it is told in words of its own. */
    public Refusal byCaller() {
        Map<String, String> more = new HashMap<>(facts);
        more.put(BY, CALLER);
        return new Refusal(code, field, more);
    }

    /**
     * What tells this case of the code from the others, to be told in words of its own where there are some: {@code own}
     * for what the very caller did, else the fact {@code state} in lower case.
     */
    public Optional<String> variant() {
        return CALLER.equals(facts.get(BY))
                ? Optional.of("own")
                : Optional.ofNullable(facts.get(STATE))
                        .map(state -> state.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The same reason, pointing at a part of the request. */
    public Refusal at(String field) {
        return new Refusal(code, Optional.of(field), facts);
    }
}
