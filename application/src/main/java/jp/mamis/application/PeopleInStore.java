package jp.mamis.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;

/** What contexts ask of one another about a person, from the stores. */
final class PeopleInStore {

    private final Ports ports;

    PeopleInStore(Ports ports) {
        this.ports = ports;
    }

    Set<AssociationId> bodiesOn(PersonId person, LocalDate day) {
        return ports.work()
                .readOnly(() -> ports.membership().members().of(person).bodiesOn(day));
    }

    Optional<MailAddress> mailOf(PersonId person) {
        return ports.people()
                .physicians()
                .find(person)
                .flatMap(doctor -> doctor.latest().contact().mail());
    }

    /** A mail address that was replaced gets no links any more. */
    void endLinks(PersonId person, Instant at) {
        ports.accounts()
                .accounts()
                .findByPerson(person)
                .ifPresent(account -> ports.registration().resets().endAll(account.id(), at));
    }
}
