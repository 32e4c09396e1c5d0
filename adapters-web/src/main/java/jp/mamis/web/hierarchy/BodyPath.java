package jp.mamis.web.hierarchy;

import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.problem.RejectedRequest;

/** The part of an address that names a body. */
final class BodyPath {

    private BodyPath() {}

    /** @throws RejectedRequest {@code NOT_FOUND} for text that can be no code: it names no body */
    static AssociationCode read(String code) {
        try {
            return AssociationCode.parse(code);
        } catch (MalformedValue noCode) {
            throw unknown();
        }
    }

    static RejectedRequest unknown() {
        return new RejectedRequest(RejectedRequest.Reason.NOT_FOUND);
    }
}
