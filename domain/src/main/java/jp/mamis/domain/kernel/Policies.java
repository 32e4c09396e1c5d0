package jp.mamis.domain.kernel;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks several rules and collects every reason, instead of stopping at the first. */
public final class Policies {

    private Policies() {}

    /** Accepts with {@code value} when no reason is among {@code reasons}. */
    public static <T> Outcome<T> accept(Supplier<? extends T> value, Stream<Refusal> reasons) {
        List<Refusal> found = reasons.toList();
        return found.isEmpty() ? Outcome.accepted(value.get()) : Outcome.refused(new Refusals(found));
    }

    /** A reason when the rule is broken. */
    public static Stream<Refusal> unless(boolean holds, Supplier<Refusal> reason) {
        return holds ? Stream.empty() : Stream.of(reason.get());
    }
}
