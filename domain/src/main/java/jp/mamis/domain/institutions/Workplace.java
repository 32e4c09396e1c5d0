package jp.mamis.domain.institutions;

/** Where a person works (所属施設): an institution of the register, or one typed by name because it has no code yet. */
public sealed interface Workplace {

    /** An institution by its code. */
    record Registered(InstitutionCode code) implements Workplace {}

    /** An institution by its name; who owns it is asked, since no register tells. */
    record Typed(InstitutionName name, OwnerKind owner) implements Workplace {}
}
