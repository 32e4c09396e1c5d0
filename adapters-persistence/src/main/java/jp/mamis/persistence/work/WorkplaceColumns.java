package jp.mamis.persistence.work;

import java.util.Optional;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;

/** How a workplace stands in columns: a code and a name, or a name and an owner. */
public final class WorkplaceColumns {

    private WorkplaceColumns() {}

    /** The owner's constant for a workplace typed by name; empty for one of the register. */
    public static Optional<String> owner(Workplace workplace) {
        return workplace instanceof Workplace.Typed typed
                ? Optional.of(typed.owner().name())
                : Optional.empty();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static Workplace workplace(Optional<String> code, String name, Optional<String> owner) {
        InstitutionName shown = new InstitutionName(name);
        return code.<Workplace>map(text -> new Workplace.Registered(new InstitutionCode(text), shown))
                .orElseGet(() -> new Workplace.Typed(shown, OwnerKind.valueOf(owner.orElseThrow())));
    }
}
