package jp.mamis.application.hpki.ceremony;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ceremony.Ceremony;

/** Every ceremony there was. */
public interface Ceremonies {

    /**
     * Stores a new ceremony, or the next state of a known one; its version counts one more afterwards. What a step has come
     * to is never changed.
     *
     * @throws jp.mamis.application.kernel.StaleState when it was changed since it was read, its number is taken, or another
     *     one is under way
     */
    void save(Ceremony ceremony);

    Optional<Ceremony> find(int number);

    /** All, by number. */
    List<Ceremony> all();
}
