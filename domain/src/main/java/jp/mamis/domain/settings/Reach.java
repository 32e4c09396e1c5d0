package jp.mamis.domain.settings;

import java.util.Optional;
import jp.mamis.domain.hierarchy.Tier;

/**
 * How far up whoever joins a body joins (入会する層の範囲).
 *
 * @param atLeast at least up to this layer; empty: the body alone will do
 * @param atMost  not beyond this layer; empty: up to the national body
 */
public record Reach(Optional<Tier> atLeast, Optional<Tier> atMost) {

    public static final Reach ANY = new Reach(Optional.empty(), Optional.empty());

    /** Whether a route that ends at {@code top} goes far enough. */
    public boolean isFarEnough(Tier top) {
        return atLeast.isEmpty() || top.number() <= atLeast.get().number();
    }

    /** Whether a route that ends at {@code top} goes too far. */
    public boolean isTooFar(Tier top) {
        return atMost.isPresent() && top.number() < atMost.get().number();
    }

    boolean isUpsideDown() {
        return atLeast.isPresent() && isTooFar(atLeast.get());
    }
}
