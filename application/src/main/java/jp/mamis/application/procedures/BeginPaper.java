package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Newcomers;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.procedures.JoinPolicy;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegistrationPolicy;

/**
 * Takes up an application that was filled in by hand and bears no code (手書きの届出): finds the doctor who signed it, or makes
 * him or her known, and gives it a code, under which it is entered like a printed one. Never makes a second person, and names
 * nobody of whom the paper does not say number, reading and birth date. For staff. Long because every reason not to begin
 * is judged here, before anything is typed: apart, they would no longer be read in the order in which they are asked.
 */
public final class BeginPaper {

    /**
     * What the paper says.
     *
     * @param body       the body it was handed in at, the lowest it asks for
     * @param data       who signed it; of somebody known already, what is registered stays as it is
     * @param singleName that the paper says a name which has no given one
     * @param another    that the office has seen by the licence that this is not whom reading, birth date and sex are known of
     * @param filledOn   the day on the paper
     */
    public record Command(
            AssociationId body, RegisteredData data, boolean singleName, boolean another, LocalDate filledOn) {}

    /**
     * @param newcomer whether the doctor is known by papers alone
     * @param apart    whether the office has told the doctor apart from somebody alike
     */
    private record Signer(PersonId person, boolean newcomer, boolean apart) {}

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Newcomers newcomers;
    private final Members members;
    private final CurrentHierarchy hierarchy;
    private final RulesOfRoute rulesOf;

    BeginPaper(
            Foundation foundation,
            ProcedurePorts ports,
            Newcomers newcomers,
            Members members,
            CurrentHierarchy hierarchy,
            RulesOfRoute rulesOf) {
        this.foundation = foundation;
        this.ports = ports;
        this.newcomers = newcomers;
        this.members = members;
        this.hierarchy = hierarchy;
        this.rulesOf = rulesOf;
    }

    /** The code under which the office goes on. */
    public Outcome<PaperCode> begin(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            DraftId id = new DraftId(foundation.ids().next());
            Outcome<Signer> signer = allowed(command, now, caller).then(sound -> signer(command, now, caller));
            Outcome<PersonId> doctor = signer.map(Signer::person);
            Outcome<PaperForm> begun = doctor.then(person -> notOwn(person, caller))
                    .then(person -> noMember(person, command.body(), now))
                    .then(person -> nothingUnderWay(person, command.body()))
                    .then(person -> notBegun(person, command.body()))
                    .then(person -> signer)
                    .map(signed -> kept(id, signed, command, now, caller));
            begun.accepted().ifPresent(form -> looked(doctor.accepted().orElseThrow(), command.body(), id, caller));
            foundation
                    .audit()
                    .record(
                            doctor.accepted().map(caller::actingFor).orElse(caller),
                            Optional.of(command.body()),
                            Intention.BEGIN_PAPER,
                            id.value(),
                            0,
                            begun,
                            detail(command, begun.accepted().flatMap(form -> signer.accepted())));
            return begun.map(PaperForm::code);
        });
    }

    /** That somebody was told apart from a namesake by the office's word is kept. */
    private static Detail detail(Command command, Optional<Signer> begun) {
        Detail day = Detail.of("filledOn", command.filledOn());
        return begun.filter(Signer::apart).isPresent() ? day.and("another", "yes") : day;
    }

    private static Outcome<Command> allowed(Command command, Instant now, Caller caller) {
        return caller.isStaffOf(command.body())
                ? read(command, JapanTime.today(now))
                : Outcome.refused(ProcedureRefusal.NO_SUCH_PAPER);
    }

    /** What has to be mended of the paper's own is told with all that has to be mended beside it. */
    private static Outcome<Command> read(Command command, LocalDate today) {
        List<Refusal> ofPaper = Stream.concat(
                        notInFuture(command.filledOn(), today),
                        wholeName(command.data().name(), command.data().kana(), command.singleName()))
                .toList();
        return Policies.accept(
                () -> command,
                ofPaper.isEmpty()
                        ? Stream.empty()
                        : Stream.concat(
                                ofPaper.stream(),
                                RegistrationPolicy.judge(command.data(), today).refusals().stream()
                                        .flatMap(reasons -> reasons.reasons().stream())));
    }

    static Stream<Refusal> notInFuture(LocalDate filledOn, LocalDate today) {
        return Policies.unless(
                !filledOn.isAfter(today),
                () -> Refusal.of(ProcedureRefusal.PAPER_IN_FUTURE).at("filledOn"));
    }

    /** A given name left out would make a doctor of a single name known: that one is, has to be said. */
    static Stream<Refusal> wholeName(PersonName name, KanaName kana, boolean singleName) {
        return Stream.concat(
                        Stream.of("given").filter(field -> name.mononym()),
                        Stream.of("givenKana")
                                .filter(field -> name.mononym() && kana.given().isEmpty()))
                .filter(field -> !singleName)
                .map(field -> Refusal.of(ProcedureRefusal.GIVEN_NAME_LEFT_OUT).at(field));
    }

    /** Where only a part is known somebody has to ask, and whoever has the number reads that it was compared. */
    private Outcome<Signer> signer(Command command, Instant now, Caller caller) {
        Newcomers.Match match = claimed(command.data());
        return switch (match.likeness()) {
            case SAME_PERSON ->
                startsHere(members.of(match.owner().orElseThrow().id()), command.body(), now)
                        .map(person -> new Signer(person, hasBegunAsNewcomer(person), false));
            case NONE -> newcomer(command, false, now, caller);
            case SAME_READING_AND_BIRTH ->
                command.another()
                        ? newcomer(command, true, now, caller)
                        : Outcome.refused(Refusal.of(ProcedureRefusal.PAPER_NAMESAKE_KNOWN)
                                .at("another"));
            case OTHER_BIRTH_DATE, OTHER_READING -> {
                match.owner().ifPresent(owner -> compared(owner.id(), command.body(), caller));
                yield Outcome.refused(
                        Refusal.of(ProcedureRefusal.PAPER_DOCTOR_UNCLEAR).at("licenceNumber"));
            }
        };
    }

    private Outcome<Signer> newcomer(Command command, boolean apart, Instant now, Caller caller) {
        return startsHere(Member.none(new PersonId(foundation.ids().next())), command.body(), now)
                .then(newcomer -> registered(newcomer, command.data(), now, caller))
                .map(person -> new Signer(person, true, apart));
    }

    /** Who is known by another paper alone may just be forgotten with it: that is waited for, and asked again. */
    private Newcomers.Match claimed(RegisteredData data) {
        Newcomers.Match match = newcomers.match(data);
        match.owner().ifPresent(owner -> ports.procedures().claim(owner.id()));
        return match.owner().isPresent() ? newcomers.match(data) : match;
    }

    /** What is joined through bodies below is begun there, but by those who are members below already. */
    private Outcome<PersonId> startsHere(Member doctor, AssociationId body, Instant now) {
        Hierarchy bodies = hierarchy.get();
        LocalDate today = JapanTime.today(now);
        return JoinPolicy.mayStartAt(bodies.require(body), doctor, bodies, rulesOf.on(today, List.of(body)), today)
                ? Outcome.accepted(doctor.person())
                : Outcome.refused(Refusal.of(
                                ProcedureRefusal.PAPER_BEGINS_BELOW,
                                Map.of(
                                        "body",
                                        bodies.require(body).name().text(),
                                        "lower",
                                        bodies.children(body).stream()
                                                .filter(lower -> lower.isInForceOn(today))
                                                .map(lower -> lower.name().text())
                                                .collect(Collectors.joining("、"))))
                        .at("licenceNumber"));
    }

    private Outcome<PersonId> registered(PersonId id, RegisteredData data, Instant now, Caller caller) {
        return newcomers
                .register(id, Outcome.accepted(data), now, caller.actingFor(id))
                .map(Physician::id);
    }

    private static Outcome<PersonId> notOwn(PersonId person, Caller caller) {
        return caller.is(person) ? Outcome.refused(ProcedureRefusal.OWN_PROCEDURE) : Outcome.accepted(person);
    }

    /** Who belongs to the body already cannot join it, however the paper goes on. */
    private Outcome<PersonId> noMember(PersonId person, AssociationId body, Instant now) {
        return members.of(person).belongsTo(body, JapanTime.today(now))
                ? Outcome.refused(Refusal.of(
                                ProcedureRefusal.ALREADY_A_MEMBER,
                                Map.of(
                                        "body",
                                        hierarchy.get().require(body).name().text()))
                        .at("licenceNumber"))
                : Outcome.accepted(person);
    }

    /** What begins at a body that has one of the doctor's under way would be refused when it is filed: better said at once. */
    private Outcome<PersonId> nothingUnderWay(PersonId person, AssociationId body) {
        return ports.procedures().underWay(person).stream()
                .filter(other -> other.filing().route().indexOf(body) == 0)
                .findFirst()
                .map(other -> Outcome.<PersonId>refused(Refusal.of(
                                ProcedureRefusal.ANOTHER_IS_OPEN_FOR_BODY,
                                Map.of(
                                        "reference",
                                        other.filing().reference().text(),
                                        "body",
                                        hierarchy.get().require(body).name().text()))
                        .at("licenceNumber")))
                .orElseGet(() -> Outcome.accepted(person));
    }

    /**
     * One application of a doctor's is under way at a body at most, so a second entry could never be filed beside the first:
     * most often it is the same paper in a colleague's hands.
     */
    private Outcome<PersonId> notBegun(PersonId person, AssociationId body) {
        return ports.drafts().of(person).stream()
                .flatMap(draft -> ports.papers().of(draft.id()).stream())
                .filter(form ->
                        form.taker().filter(by -> by.office().equals(body)).isPresent())
                .findFirst()
                .map(form -> Outcome.<PersonId>refused(Refusal.of(
                                ProcedureRefusal.PAPER_BEGUN_ALREADY,
                                Map.of("paper", form.code().text()))
                        .at("licenceNumber")))
                .orElseGet(() -> Outcome.accepted(person));
    }

    private boolean hasBegunAsNewcomer(PersonId person) {
        return ports.drafts().of(person).stream().anyMatch(Draft::isOfNewcomer);
    }

    private PaperForm kept(DraftId id, Signer signer, Command command, Instant now, Caller caller) {
        Map<String, String> answers = new HashMap<>();
        answers.put(Draft.LOWEST, hierarchy.get().require(command.body()).code().text());
        answers.put(Draft.FILLED_ON, command.filledOn().toString());
        if (signer.newcomer()) {
            answers.put(Draft.NEWCOMER, "yes");
        }
        ports.drafts().save(new Draft(id, Version.NEW, signer.person(), ProcedureKind.JOIN, now, answers));
        PaperForm form = new PaperForm(
                PaperCode.of(foundation.ids().next().getLeastSignificantBits()),
                id,
                now,
                Optional.of(new PaperForm.Taker(command.body(), caller.account())));
        ports.papers().keep(form);
        return form;
    }

    private void compared(PersonId owner, AssociationId body, Caller caller) {
        if (!caller.is(owner)) {
            foundation.looked(
                    caller.actingFor(owner),
                    body,
                    ViewLog.Kind.PERSON_PAGE,
                    ViewLog.Ground.STEP,
                    owner,
                    "paper compared");
        }
    }

    private void looked(PersonId person, AssociationId body, DraftId id, Caller caller) {
        foundation.looked(
                caller.actingFor(person),
                body,
                ViewLog.Kind.CHANGE,
                ViewLog.Ground.STEP,
                person,
                "paper begun " + id.value());
    }
}
