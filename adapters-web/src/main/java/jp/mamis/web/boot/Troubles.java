package jp.mamis.web.boot;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.mamis.application.kernel.RefusedRules;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;

/**
 * What goes wrong in work that is done again and again: told when it begins, when it changes and when it is over, not each time.
 * For one thread at a time. What goes wrong in one work keeps no other back.
 */
final class Troubles {

    private static final System.Logger LOG = System.getLogger(Troubles.class.getName());

    private record Trouble(String text, Optional<Refusals> refused) {

        boolean isAsBefore(Trouble other) {
            return (refused.isPresent() && other.refused().isPresent())
                    ? refused.map(RefusedRules::of).equals(other.refused().map(RefusedRules::of))
                    : equals(other);
        }
    }

    private final Map<String, Trouble> current = new HashMap<>();

    /** @param work is told what it was refused for the last time */
    void during(String what, Function<Optional<Refusals>, Outcome<?>> work) {
        Optional<Refusals> before = Optional.ofNullable(current.get(what)).flatMap(Trouble::refused);
        try {
            work.apply(before)
                    .refusals()
                    .ifPresentOrElse(
                            why -> begun(
                                    what, new Trouble(why.reasons().toString(), Optional.of(why)), Optional.empty()),
                            () -> over(what));
        } catch (RuntimeException | LinkageError failure) {
            begun(what, new Trouble(failure.toString(), Optional.empty()), Optional.of(failure));
        }
    }

    private void begun(String what, Trouble trouble, Optional<Throwable> failure) {
        Optional<Trouble> before = Optional.ofNullable(current.put(what, trouble));
        if (before.filter(trouble::isAsBefore).isEmpty()) {
            LOG.log(Level.WARNING, what + ": " + trouble.text(), failure.orElse(null));
        }
    }

    /** What is no more among the works of a kind is over, whoever did it. */
    void overBut(String kind, Set<String> works) {
        current.keySet().stream()
                .filter(what -> what.startsWith(kind) && !works.contains(what))
                .toList()
                .forEach(this::over);
    }

    private void over(String what) {
        if (current.remove(what) != null) {
            LOG.log(Level.INFO, what + ": as it should be again");
        }
    }
}
