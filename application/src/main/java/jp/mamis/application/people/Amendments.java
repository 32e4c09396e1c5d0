package jp.mamis.application.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;

/** Whether what is registered about a physician may be changed, and into what. Changes nothing. */
final class Amendments {

    /** What makes a version of what is registered about a person. */
    static final Set<Intention> MAKING =
            Set.of(Intention.AMEND_PHYSICIAN, Intention.CONFIRM_MAIL_CHANGE, Intention.CHECK_REGISTER_NUMBER);

    private final Physicians physicians;
    private final OwnReach reach;
    private final Predicate<PersonId> holders;

    /** @param holders who has an account */
    Amendments(Physicians physicians, OwnReach reach, Predicate<PersonId> holders) {
        this.physicians = physicians;
        this.reach = reach;
        this.holders = holders;
    }

    /**
     * What is to become of a command.
     *
     * @param amended empty when the mail address alone differs, and waits
     * @param mail    the address wished for
     * @param waits   whether that has to be confirmed first
     */
    record Judged(Physician known, Optional<Physician> amended, Optional<MailAddress> mail, boolean waits) {

        boolean mailDiffers() {
            return !known.latest().contact().mail().equals(mail);
        }
    }

    /** Whether the caller may change what is registered about the person at all. */
    Outcome<OwnReach.Reach> reached(PersonId person, Optional<AssociationId> office, Caller caller, Instant now) {
        return reach.of(person, office, caller, JapanTime.today(now));
    }

    Outcome<Judged> judged(AmendPhysician.Command command, Caller caller, Instant now) {
        LocalDate today = JapanTime.today(now);
        return reached(command.person(), command.office(), caller, now)
                .then(person -> found(command, caller))
                .then(known -> judged(known, command.data(), caller, today));
    }

    private Outcome<Physician> found(AmendPhysician.Command command, Caller caller) {
        return physicians
                .find(command.person())
                .map(known -> known.version().equals(command.basedOn())
                        ? Outcome.accepted(known)
                        : Outcome.<Physician>refused(reach.overtaken(
                                QualificationRefusal.CHANGED_MEANWHILE,
                                MAKING,
                                command.person(),
                                known.version(),
                                caller)))
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NO_SUCH_PERSON));
    }

    /** Everything that speaks against it at once. */
    private Outcome<Judged> judged(Physician known, RegisteredData data, Caller caller, LocalDate today) {
        boolean own = caller.is(known.id());
        RegisteredData before = known.latest();
        Optional<MailAddress> mail = data.contact().mail();
        boolean waits = own && !before.contact().mail().equals(mail);
        RegisteredData licensed = data.following(before);
        RegisteredData next =
                waits ? MailWishes.reachedAt(licensed, before.contact().mail()) : licensed;
        if (waits && next.equals(before)) {
            return Outcome.accepted(new Judged(known, Optional.empty(), mail, true));
        }
        Outcome<Physician> amended = known.amend(next, today).map(Change::state);
        Stream<Refusal> reasons = Stream.of(
                        theHolders(known, mail, own || caller.isSystem()),
                        taken(known, next, own),
                        amended.refusals().map(Refusals::reasons).stream().flatMap(all -> all.stream()))
                .flatMap(all -> all);
        return Policies.accept(() -> new Judged(known, amended.accepted(), mail, waits), reasons);
    }

    private Stream<Refusal> theHolders(Physician known, Optional<MailAddress> mail, boolean trusted) {
        return Policies.unless(
                trusted || known.latest().contact().mail().equals(mail) || !holders.test(known.id()),
                () -> Refusal.of(QualificationRefusal.MAIL_IS_THE_HOLDERS).at("mail"));
    }

    private Stream<Refusal> taken(Physician known, RegisteredData next, boolean own) {
        boolean number = physicians
                .findByLicence(next.licence().number())
                .filter(owner -> !owner.id().equals(known.id()))
                .isPresent();
        RegisteredData before = known.latest();
        boolean renamed = !next.kana().equals(before.kana()) || !next.birth().equals(before.birth());
        boolean namesake = own
                && renamed
                && physicians.readAlike(next.kana(), next.birth()).stream()
                        .anyMatch(other -> !other.id().equals(known.id()) && other.resembles(next));
        return Stream.concat(
                Policies.unless(
                        !number,
                        () -> Refusal.of(QualificationRefusal.LICENCE_NUMBER_IN_USE)
                                .at("licence")),
                Policies.unless(
                        !namesake,
                        () -> Refusal.of(QualificationRefusal.READING_AND_BIRTH_IN_USE)
                                .at("kana")));
    }
}
