package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationRefusal;

/** What the use cases of qualifications share: who may, whom a number is about, and the note of every look. */
record QualificationDesk(
        Foundation foundation,
        Physicians physicians,
        CaRealm realm,
        Supplier<Optional<AssociationId>> national,
        Freshness freshness) {

    /** Stands in the journal for a number that nobody has. */
    static final UUID NOBODY = new UUID(0, 0);

    /** The administrators of the national body, also in the place of one who is absent; answers with that body. */
    Outcome<AssociationId> keeper(Caller caller) {
        return national.get()
                .filter(caller::isAdministratorOf)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NOT_ALLOWED));
    }

    /** The same for an act with consequences: whoever asks has proved shortly before who that is. */
    Outcome<AssociationId> acting(Caller caller, Instant now) {
        return keeper(caller).then(body -> freshness.judge(caller, now).map(fresh -> body));
    }

    /** The same for an act that certificates fall with: by a duty of one's own, as those revoke who are asked to. */
    Outcome<AssociationId> ending(Caller caller, Instant now) {
        return acting(caller, now)
                .then(body -> caller.isItselfAdministratorOf(body)
                        ? Outcome.accepted(body)
                        : Outcome.refused(QualificationRefusal.NOT_FOR_A_DEPUTY));
    }

    Outcome<Physician> withNumber(LicenceNumber number) {
        return physicians
                .findByLicence(number)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(QualificationRefusal.NO_SUCH_PERSON).at("number")));
    }

    /** Under what numbers certificates of the person were ever issued. */
    Set<SubjectNumber> numbers(Physician physician) {
        MedicalLicence licence = physician.latest().licence();
        return Stream.concat(Stream.of(licence.number()), licence.formerNumbers().stream())
                .map(number -> SubjectNumber.of(number, realm))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A statement about the person left the system as a file. */
    void handedOut(Caller caller, AssociationId body, PersonId person, UUID statement) {
        foundation.looked(
                caller, body, ViewLog.Kind.EXPORT, ViewLog.Ground.QUALIFICATION, person, "statement " + statement);
    }

    void looked(Caller caller, AssociationId body, ViewLog.Kind kind, PersonId person) {
        foundation.looked(caller, body, kind, ViewLog.Ground.QUALIFICATION, person, "qualification " + person.value());
    }
}
