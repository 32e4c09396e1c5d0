package jp.mamis.web.hierarchy;

import java.util.List;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.domain.hierarchy.AssociationCode;

/** Codes of the bodies that were founded, renamed or ended. */
public record RestructuredJson(List<String> changed) {

    static RestructuredJson of(Restructured done) {
        return new RestructuredJson(
                done.changed().stream().map(AssociationCode::text).toList());
    }
}
