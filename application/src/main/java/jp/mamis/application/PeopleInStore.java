package jp.mamis.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.tray.ServingBody;

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

    /** Which body brings the person what no mail reaches; empty before there is a national body. */
    Optional<AssociationId> servingOn(PersonId person, LocalDate day, Hierarchy bodies) {
        return bodies.national().map(nation -> ServingBody.of(nation.id(), near(person, day), bodies));
    }

    /** The bodies the person belongs to; for who belongs to none, those of procedures under way. */
    private Set<AssociationId> near(PersonId person, LocalDate day) {
        Set<AssociationId> own = bodiesOn(person, day);
        return own.isEmpty()
                ? ports.work()
                        .readOnly(() -> ports.procedures().procedures().underWay(person).stream()
                                .flatMap(procedure -> procedure.filing().route().steps().stream())
                                .map(Step::body)
                                .collect(Collectors.toUnmodifiableSet()))
                : own;
    }

    /**
     * Whose offices keep the doctor's account: the bodies he is a member of, and for who is nobody's member yet those that a
     * procedure under way has come to.
     */
    Set<AssociationId> keepingOn(PersonId person, LocalDate day) {
        Set<AssociationId> own = bodiesOn(person, day);
        return own.isEmpty()
                ? ports.work()
                        .readOnly(() -> ports.procedures().procedures().underWay(person).stream()
                                .flatMap(procedure -> procedure.filing().route().steps().stream()
                                        .map(Step::body)
                                        .filter(procedure::isShownTo))
                                .collect(Collectors.toUnmodifiableSet()))
                : own;
    }

    /** A mail address that was replaced gets no links any more. */
    void endLinks(PersonId person, Instant at) {
        ports.accounts()
                .accounts()
                .findByPerson(person)
                .ifPresent(account -> ports.registration().resets().endAll(account.id(), at));
    }
}
