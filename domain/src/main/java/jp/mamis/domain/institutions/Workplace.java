package jp.mamis.domain.institutions;

import java.util.Optional;
import jp.mamis.domain.person.NameKey;

/** Where a person works (所属施設): an institution of the register, or one typed by name because it has no code yet. */
public sealed interface Workplace {

    /** An institution by its code, with the name it bore when it was chosen. */
    record Registered(InstitutionCode code, InstitutionName name) implements Workplace {
        @Override
        public String key() {
            return code.text();
        }

        @Override
        public Optional<InstitutionCode> registerCode() {
            return Optional.of(code);
        }
    }

    /** An institution by its name; who owns it is asked, since no register tells. */
    record Typed(InstitutionName name, OwnerKind owner) implements Workplace {
        @Override
        public String key() {
            return "name:" + NameKey.parse(name.text()).text();
        }

        @Override
        public Optional<InstitutionCode> registerCode() {
            return Optional.empty();
        }
    }

    InstitutionName name();

    Optional<InstitutionCode> registerCode();

    /** Whether both have one code or, where one of them has none, one name as searches compare it. */
    default boolean isSameAs(Workplace other) {
        boolean coded = registerCode().isPresent() && other.registerCode().isPresent();
        return coded
                ? registerCode().equals(other.registerCode())
                : NameKey.parse(name().text()).equals(NameKey.parse(other.name().text()));
    }

    /** The same text for the same place: the code, or the folded name where there is none. */
    String key();
}
