package jp.mamis.domain.institutions;

import java.util.Optional;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.Prefecture;

/**
 * A medical institution or another workplace of physicians (医療機関). A new one is known by name before the regional
 * bureau publishes its code, two to three months later.
 *
 * @param code        absent until one is published or issued
 * @param predecessor the code before a move or an incorporation changed it
 */
public record Institution(
        InstitutionId id,
        Version version,
        InstitutionName name,
        Optional<InstitutionCode> code,
        Optional<InstitutionCode> predecessor,
        Prefecture prefecture,
        Optional<Address> address,
        OwnerKind owner,
        State state) {

    /** Whether the master of institutions knows the workplace. */
    public enum State {
        /** In the master (登録済), with its code. */
        IN_REGISTER,
        /** Typed by hand; the bureau or the master is behind (未登録). */
        NOT_YET_IN_REGISTER
    }

    public Institution {
        if (state == State.IN_REGISTER && code.isEmpty()) {
            throw new IllegalArgumentException("an institution in the register has a code");
        }
    }
}
