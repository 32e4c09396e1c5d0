package jp.mamis.application.hierarchy;

import java.util.List;
import jp.mamis.domain.kernel.Version;

/**
 * What a change of structure would touch.
 *
 * @param seen the version of the federation on which it was looked at, and on which the change is to be decided
 */
public record Foreseen(Version seen, List<AffectedBody> affected) {

    public Foreseen {
        affected = List.copyOf(affected);
    }
}
