package jp.mamis.web.input;

import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.problem.RejectedRequest;

/**
 * The parts of an address that name something. What can be no name is as absent as what nobody has. Whether the caller
 * may go on is not decided here: the use case or query behind the address does.
 */
public final class Addresses {

    private Addresses() {}

    /** @throws RejectedRequest {@code NOT_FOUND} for text that can be no code */
    public static AssociationCode code(String text) {
        try {
            return AssociationCode.parse(text);
        } catch (MalformedValue noCode) {
            throw nothing();
        }
    }

    /** The body that has the code. @throws RejectedRequest {@code NOT_FOUND} when none has */
    public static Association body(String code, AssociationSystem system) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(code(code))
                .orElseThrow(Addresses::nothing);
    }

    /** @throws RejectedRequest {@code NOT_FOUND} for text that can be no id */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw nothing();
        }
    }

    public static RejectedRequest nothing() {
        return new RejectedRequest(RejectedRequest.Reason.NOT_FOUND);
    }
}
