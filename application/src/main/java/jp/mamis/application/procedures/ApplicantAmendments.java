package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.people.AmendmentHistory;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegisteredItem;

/** What deciding bodies learn of changes of the applicant's registered data while a procedure is under way. */
final class ApplicantAmendments {

    /** What a deciding body reads of the applicant. */
    private static final Set<RegisteredItem> READ = Set.of(
            RegisteredItem.NAME,
            RegisteredItem.KANA,
            RegisteredItem.FORMER_NAME,
            RegisteredItem.BIRTH_DATE,
            RegisteredItem.SEX,
            RegisteredItem.LICENCE,
            RegisteredItem.GRADUATION,
            RegisteredItem.SCHOOL,
            RegisteredItem.CONTACT);

    private final AmendmentHistory history;
    private final Tracking tracking;

    ApplicantAmendments(AmendmentHistory history, Tracking tracking) {
        this.history = history;
        this.tracking = tracking;
    }

    /** Every change from the filing on, up to the end of the procedure, oldest first. */
    List<Tracker.Amendment> of(Procedure procedure, Physician applicant) {
        Instant until =
                procedure.isUnderWay() ? Instant.MAX : procedure.filing().lastActAt();
        return history.between(applicant, procedure.filing().submittedAt(), until).stream()
                .map(act -> new Tracker.Amendment(act.at(), act.body().map(tracking::name), act.own()))
                .toList();
    }

    /**
     * What has become otherwise since the body had decided last; what it was only where the body had decided, since one that
     * reads it for the first time learns nothing of what others had read.
     */
    Optional<OfficePage.Amended> since(Procedure procedure, AssociationId body, RegisteredData now) {
        Optional<Instant> decided = procedure.filing().decidedAt(body);
        return decided.or(procedure.filing()::askedForAnswerAt)
                .filter(moment -> procedure.isUnderWay())
                .flatMap(moment -> history.shownAt(procedure.filing().applicant(), moment))
                .map(before -> new OfficePage.Amended(items(before, now), decided.map(moment -> before)))
                .filter(amended -> !amended.items().isEmpty());
    }

    private static Set<RegisteredItem> items(RegisteredData before, RegisteredData now) {
        return now.differencesFrom(before).stream()
                .filter(READ::contains)
                .filter(item -> item != RegisteredItem.LICENCE || isOtherLicence(before, now))
                .filter(item -> item != RegisteredItem.CONTACT || isReachedOtherwise(before.contact(), now.contact()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an office has found about the register number is no change of it. */
    private static boolean isOtherLicence(RegisteredData before, RegisteredData now) {
        return !before.licence().number().equals(now.licence().number())
                || !before.licence().registeredOn().equals(now.licence().registeredOn());
    }

    /** Further addresses, and which of them letters go to, are not read by who decides. */
    private static boolean isReachedOtherwise(ContactDetails before, ContactDetails now) {
        return !before.home().equals(now.home())
                || !before.homePhone().equals(now.homePhone())
                || !before.mobile().equals(now.mobile())
                || !before.mail().equals(now.mail());
    }
}
