package jp.mamis.domain.qualification;

import java.time.LocalDate;
import java.util.Set;
import jp.mamis.domain.kernel.DomainEvent;
import jp.mamis.domain.person.PersonId;

/** What happened to the registration of a physician. */
public sealed interface PhysicianEvent extends DomainEvent {

    PersonId person();

    /** The physician is known to the system from a day on. */
    record Registered(PersonId person, LicenceNumber number, LocalDate from) implements PhysicianEvent {}

    /** Somebody compared the register number with its source on the day {@code on}. */
    record Checked(PersonId person, boolean agrees, LocalDate on) implements PhysicianEvent {}

    /** Other data holds from a day on; {@code items} names what differs, never its content. */
    record Amended(PersonId person, Set<RegisteredItem> items, LocalDate from) implements PhysicianEvent {
        public Amended {
            items = Set.copyOf(items);
        }
    }
}
