package jp.mamis.domain.settings;

import java.util.Optional;
import jp.mamis.domain.hierarchy.Tier;

/**
 * From where, and how far up, whoever joins a body joins (入会する層の範囲).
 *
 * @param atLeast at least up to this layer; empty: the body alone will do
 * @param atMost  not beyond this layer; empty: up to the national body
 * @param direct  whether a prefectural body takes in who belongs to none of the bodies below it (直接入会)
 */
public record Reach(Optional<Tier> atLeast, Optional<Tier> atMost, boolean direct) {

    public static final Reach ANY = new Reach(Optional.empty(), Optional.empty());

    /** From below, as is usual. */
    public Reach(Optional<Tier> atLeast, Optional<Tier> atMost) {
        this(atLeast, atMost, false);
    }

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
