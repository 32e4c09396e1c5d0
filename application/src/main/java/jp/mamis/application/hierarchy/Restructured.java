package jp.mamis.application.hierarchy;

import java.util.List;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Version;

/**
 * The federation after a change of its structure.
 *
 * @param changed the bodies founded, renamed or ended
 * @param version the federation's new version
 */
public record Restructured(List<AssociationCode> changed, Version version) {

    public Restructured {
        changed = List.copyOf(changed);
    }
}
