package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.OfficeHolder;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Confirming;
import jp.mamis.domain.procedures.Decision;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.WithdrawnProcedure;

/**
 * What an office reads of its confirmations: by whom, and whose turn it is. In the running transaction. Long because one
 * procedure and a whole work list are read in sets of their own.
 */
final class Confirmations {

    private static final int MOST = 100;

    private final ProcedurePorts ports;
    private final Offices offices;
    private final Accounts accounts;
    private final ApplicantsDuties lent;

    Confirmations(ProcedurePorts ports, Offices offices, Accounts accounts, ApplicantsDuties lent) {
        this.ports = ports;
        this.offices = offices;
        this.accounts = accounts;
        this.lent = lent;
    }

    Offices.Known office(Procedure procedure, AssociationId body, LocalDate day) {
        return offices.of(procedure, body, day);
    }

    /** How far the body has come, where its decision needs more than one person. */
    Optional<Confirmers> of(Procedure procedure, AssociationId body, Offices.Known known, Caller caller) {
        return confirming(procedure, body, known)
                .filter(confirming -> !confirming.workflow().isSingle())
                .map(confirming -> readsNames(caller, procedure, body)
                        ? named(confirming, known)
                        : new Confirmers(confirming, words(confirming, Map.of()), List.of()));
    }

    /**
     * Why the caller cannot approve at the body whose turn it is.
     *
     * @param living whether the applicant is, as far as any body has told
     */
    Optional<OfficePage.Hindrance> hindrance(
            Procedure procedure,
            AssociationId body,
            Offices.Known known,
            Outcome<PersonId> living,
            Caller caller,
            Instant now) {
        return confirming(procedure, body, known)
                .flatMap(confirming -> Admission.notOwn(procedure, caller)
                        .refusals()
                        .or(living::refusals)
                        .map(why -> new OfficePage.Hindrance(why, false))
                        .or(() -> decision(lent.judge(caller), procedure, body, known, now)
                                .flatMap(decision -> hindrance(confirming, decision, caller))));
    }

    private static Optional<OfficePage.Hindrance> hindrance(Confirming confirming, Decision decision, Caller caller) {
        boolean anew = caller.decidesFor(decision.body())
                && confirming.anew().turnOf(decision).accepted().isPresent();
        return confirming.turnOf(decision).refusals().map(why -> new OfficePage.Hindrance(why, anew));
    }

    /** By whom and for whom a deputy of the body has confirmed or approved, also once the step is decided. */
    Tracking.Deputies deputed(Procedure procedure, AssociationId body, Offices.Known known, Caller caller) {
        List<HistoryLine> lines = procedure.filing().history().stream()
                .filter(line -> line.isActOf(body) && !line.inPlaceOf().isEmpty())
                .filter(line -> readsNames(caller, procedure, body))
                .toList();
        Map<AccountId, String> names = names(
                lines.stream().flatMap(line -> Stream.concat(line.by().stream(), line.inPlaceOf().stream())),
                there(known));
        return line -> Optional.of(line)
                .filter(lines::contains)
                .map(told ->
                        new Tracker.Deputed(told.by().map(names::get).orElse(""), absent(told.inPlaceOf(), names)));
    }

    /** The name of whoever acted last on the procedure, where that was for the body. */
    Optional<String> lastToAct(Procedure procedure, AssociationId body, Caller caller) {
        return procedure.filing().history().stream()
                .filter(line -> line.what() != HistoryLine.Happening.COMPLETED)
                .reduce((earlier, later) -> later)
                .filter(line -> line.isActOf(body) && readsNames(caller, procedure, body))
                .flatMap(HistoryLine::by)
                .flatMap(account ->
                        Optional.ofNullable(names(Stream.of(account), Map.of()).get(account)));
    }

    /** Who decides there, but for the applicant. */
    private static boolean readsNames(Caller caller, Procedure procedure, AssociationId body) {
        return caller.decidesFor(body) && !caller.is(procedure.filing().applicant());
    }

    private static Optional<Confirming> confirming(Procedure procedure, AssociationId body, Offices.Known known) {
        return procedure instanceof SubmittedProcedure submitted
                ? submitted.confirming(body, known.at(body, procedure))
                : Optional.empty();
    }

    private Confirmers named(Confirming confirming, Offices.Known known) {
        Map<AccountId, String> there = there(known);
        return new Confirmers(
                confirming,
                words(
                        confirming,
                        names(
                                confirming.given().stream()
                                        .flatMap(one -> Stream.concat(Stream.of(one.by()), one.inPlaceOf().stream())),
                                there)),
                confirming.awaited().stream()
                        .map(account -> new Confirmers.Awaited(
                                there.getOrDefault(account, ""), deputies(account, confirming, there)))
                        .toList());
    }

    private static List<String> deputies(AccountId absent, Confirming confirming, Map<AccountId, String> there) {
        return confirming.deputiesOf(absent).stream()
                .flatMap(deputy -> Stream.ofNullable(there.get(deputy)))
                .toList();
    }

    /** Those who work there are known already; who has left, or works elsewhere, is looked up. */
    private Map<AccountId, String> names(Stream<AccountId> asked, Map<AccountId, String> there) {
        Set<AccountId> others =
                asked.filter(account -> !there.containsKey(account)).collect(Collectors.toUnmodifiableSet());
        if (others.isEmpty()) {
            return there;
        }
        Map<AccountId, String> names = new HashMap<>(there);
        accounts.all(others)
                .forEach(account -> names.put(account.id(), account.holder().text()));
        return names;
    }

    private static List<Confirmers.Word> words(Confirming confirming, Map<AccountId, String> names) {
        return confirming.given().stream()
                .map(one -> new Confirmers.Word(
                        Optional.ofNullable(names.get(one.by())),
                        absent(one.inPlaceOf(), names),
                        one.at(),
                        one.boardDay()))
                .toList();
    }

    private static List<String> absent(Set<AccountId> accounts, Map<AccountId, String> names) {
        return accounts.stream()
                .flatMap(account -> Stream.ofNullable(names.get(account)))
                .sorted()
                .toList();
    }

    private static Map<AccountId, String> there(Offices.Known known) {
        return known.holders().stream()
                .collect(Collectors.toUnmodifiableMap(
                        OfficeHolder::id, holder -> holder.holder().text()));
    }

    /**
     * What others at the body have confirmed and the caller may confirm next, by reference number; of the hundred confirmed
     * ones that are under review longest.
     */
    List<OfficeQueries.Turn> turns(AssociationId body, Caller caller, Instant now) {
        List<ProcedureId> ids = ports.index().confirmed(Set.of(body), MOST);
        List<Procedure> confirmed =
                ids.isEmpty() ? List.of() : ports.procedures().all(ids);
        Offices.Known known = offices.of(confirmed, Set.of(body), JapanTime.today(now));
        ApplicantsDuties.Judge judge = lent.judge(caller);
        return confirmed.stream()
                .filter(procedure -> isTurnOf(judge, procedure, body, known, now))
                .map(procedure -> new OfficeQueries.Turn(
                        procedure.id(),
                        procedure.filing().reference().text(),
                        confirming(procedure, body, known)
                                .filter(confirming -> confirming.next().isEmpty())
                                .isPresent()))
                .sorted(Comparator.comparing(OfficeQueries.Turn::reference))
                .toList();
    }

    /** Which of these the caller can decide at the body now, without taking it from a colleague who has taken it up. */
    Set<ProcedureId> open(Collection<ProcedureId> ids, AssociationId body, Caller caller, Instant now) {
        List<Procedure> found = ids.isEmpty() ? List.of() : ports.procedures().all(ids);
        Offices.Known known = offices.of(found, Set.of(body), JapanTime.today(now));
        ApplicantsDuties.Judge judge = lent.judge(caller);
        return found.stream()
                .filter(procedure -> judge.of(procedure).decidesFor(body))
                .filter(procedure -> isToSettle(procedure, body)
                        || (!isTakenUp(procedure, body, caller) && mayConfirm(judge, procedure, body, known, now)))
                .map(Procedure::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isToSettle(Procedure procedure, AssociationId body) {
        return procedure instanceof WithdrawnProcedure withdrawn
                && withdrawn.toDecide().contains(body);
    }

    /** Whether a colleague reads it, and nobody has confirmed it yet. */
    private static boolean isTakenUp(Procedure procedure, AssociationId body, Caller caller) {
        return procedure
                .filing()
                .route()
                .of(body)
                .filter(step -> step instanceof Step.InReview review
                        && review.confirmations().isEmpty()
                        && !caller.account().equals(Optional.of(review.reviewer())))
                .isPresent();
    }

    private static boolean mayConfirm(
            ApplicantsDuties.Judge judge, Procedure procedure, AssociationId body, Offices.Known known, Instant now) {
        return confirming(procedure, body, known)
                .filter(confirming -> decision(judge, procedure, body, known, now)
                        .filter(own -> confirming.turnOf(own).accepted().isPresent())
                        .isPresent())
                .isPresent();
    }

    private static boolean isTurnOf(
            ApplicantsDuties.Judge judge, Procedure procedure, AssociationId body, Offices.Known known, Instant now) {
        Optional<Decision> decision = decision(judge, procedure, body, known, now)
                .filter(own -> !judge.caller().is(procedure.filing().applicant()));
        return confirming(procedure, body, known)
                .filter(confirming -> decision.filter(confirming::isOpenTo).isPresent())
                .isPresent();
    }

    /** What the caller would decide as. */
    private static Optional<Decision> decision(
            ApplicantsDuties.Judge judge, Procedure procedure, AssociationId body, Offices.Known known, Instant now) {
        return judge.caller()
                .account()
                .map(account -> Desk.decision(body, account, judge.of(procedure), now, known.at(body, procedure)));
    }
}
