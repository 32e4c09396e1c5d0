package jp.mamis.application.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.qualification.QualificationView.Fall;
import jp.mamis.application.qualification.QualificationView.Held;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.FactAct;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.QualificationRefusal;

/** Who was a physician on a day, and by which certificates. For administrators of the national body; every look is noted. */
public final class QualificationQueries {

    /**
     * @param number whom it is about, by a number the person has or had
     * @param on     the day; empty for today
     * @param known  as known when; empty for now
     */
    public record Question(LicenceNumber number, Optional<LocalDate> on, Optional<Instant> known) {}

    /** How many deaths are told of at once. */
    public static final int MOST_DEATHS = 100;

    private final QualificationDesk desk;
    private final QualificationPorts ports;
    private final Accounts accounts;

    QualificationQueries(QualificationDesk desk, QualificationPorts ports, Accounts accounts) {
        this.desk = desk;
        this.ports = ports;
        this.accounts = accounts;
    }

    /** Whether the caller may ask at all. */
    public Outcome<Caller> allowed(Caller caller) {
        return desk.foundation().answered(desk.keeper(caller).map(body -> caller), QualificationDesk.NOBODY, caller);
    }

    /**
     * Whose death some body was told of though certificates count on, the earliest first, {@link #MOST_DEATHS} at the most: an
     * administrator records the death, and they fall.
     */
    public Outcome<List<ToldDeaths.Told>> unrecordedDeaths(Caller caller) {
        Foundation foundation = desk.foundation();
        Outcome<List<ToldDeaths.Told>> answer = foundation
                .work()
                .inTransaction(() -> desk.keeper(caller).map(body -> {
                    List<ToldDeaths.Told> found =
                            ports.deaths().unrecorded(foundation.time().now(), MOST_DEATHS);
                    if (!found.isEmpty()) {
                        foundation.listed(
                                caller, body, ViewLog.Ground.QUALIFICATION, "deaths that were told", found.size());
                    }
                    return found;
                }));
        return foundation.answered(answer, QualificationDesk.NOBODY, caller);
    }

    /** Whether to offer the caller what certificates may fall with. Nothing is granted here. */
    public boolean mayEnd(Caller caller) {
        return desk.foundation()
                .work()
                .readOnly(() -> desk.national()
                        .get()
                        .filter(caller::isItselfAdministratorOf)
                        .isPresent());
    }

    public Outcome<QualificationView> show(Question question, Caller caller) {
        Foundation foundation = desk.foundation();
        Outcome<QualificationView> answer = foundation
                .work()
                .inTransaction(() -> desk.keeper(caller)
                        .then(body -> desk.withNumber(question.number()).map(physician -> {
                            desk.looked(caller, body, ViewLog.Kind.PERSON_PAGE, physician.id());
                            return view(question, physician, foundation.time().now());
                        })));
        return foundation.answered(answer, QualificationDesk.NOBODY, caller);
    }

    /** A statement that was signed about whom has this number, of now or before. */
    public Outcome<SignedStatement> statement(LicenceNumber number, UUID id, Caller caller) {
        Foundation foundation = desk.foundation();
        Outcome<SignedStatement> answer = foundation
                .work()
                .inTransaction(() -> desk.keeper(caller)
                        .then(body -> desk.withNumber(number)
                                .then(physician -> ports.statements()
                                        .find(physician.id(), id)
                                        .map(found -> {
                                            desk.handedOut(caller, body, physician.id(), id);
                                            return Outcome.accepted(found);
                                        })
                                        .orElseGet(() -> Outcome.refused(QualificationRefusal.NO_SUCH_STATEMENT)))));
        return foundation.answered(answer, QualificationDesk.NOBODY, caller);
    }

    private QualificationView view(Question question, Physician physician, Instant now) {
        LocalDate day = question.on().orElse(JapanTime.today(now));
        Instant known = question.known().filter(now::isAfter).orElse(now);
        Instant moment = earlier(endOf(day), now);
        Qualification all = ports.facts().of(physician.id());
        List<QualificationFact> recorded = all.recordedBy(known);
        return new QualificationView(
                physician.id(),
                question.number(),
                physician.latest(),
                day,
                known,
                all.standingOn(day, known),
                recorded,
                history(all, known),
                ports.statements().of(physician.id()).stream()
                        .filter(each -> !each.madeAt().isAfter(known))
                        .toList(),
                ports.held().of(desk.numbers(physician)).stream()
                        .filter(each -> isThere(each, earlier(moment, known)))
                        .map(each -> held(each, moment, known, recorded))
                        .toList());
    }

    private List<QualificationView.Done> history(Qualification all, Instant known) {
        List<FactAct> acts = all.historyUntil(known);
        Map<UUID, LoginId> persons =
                accounts
                        .all(acts.stream()
                                .flatMap(act -> act.by().map(AccountId::new).stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(account -> account.id().value(), Account::loginId));
        return acts.stream()
                .map(act ->
                        new QualificationView.Done(act, act.by().flatMap(by -> Optional.ofNullable(persons.get(by)))))
                .toList();
    }

    /** The last microsecond of the day. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(JapanTime.TOKYO).toInstant().minusNanos(1000);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isThere(Issuance issuance, Instant moment) {
        return issuance.certificate().isPresent()
                && issuance.endedAt().filter(at -> !at.isAfter(moment)).isPresent();
    }

    private Held held(Issuance issuance, Instant moment, Instant known, List<QualificationFact> recorded) {
        Optional<Revocation> revocation = ports.revocations()
                .find(issuance.order().authority(), issuance.order().serial())
                .filter(each -> !each.recordedAt().isAfter(known));
        CertificateStatus status = revocation
                .filter(each -> !each.revokedAt().isAfter(moment))
                .<CertificateStatus>map(CertificateStatus.Revoked::new)
                .orElseGet(() -> CertificateStatus.unrevoked(issuance.order().validity(), moment));
        return new Held(issuance.order(), status, revocation.map(each -> fall(each, known, recorded)));
    }

    /** Fact and revocation were recorded by one act, at one instant. */
    private Fall fall(Revocation revocation, Instant known, List<QualificationFact> recorded) {
        return new Fall(
                revocation,
                recorded.stream()
                        .filter(fact -> fact.recordedAt().equals(revocation.recordedAt()))
                        .filter(fact -> fact.kind().endsQualification())
                        .map(fact -> fact.evidence().learnedAt())
                        .findFirst(),
                ports.held()
                        .listedSince(revocation.authority(), revocation.serial(), revocation.recordedAt())
                        .filter(listed -> !listed.isAfter(known)));
    }
}
