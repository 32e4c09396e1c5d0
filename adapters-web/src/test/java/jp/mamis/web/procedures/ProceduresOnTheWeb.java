package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.consent.GiveConsent;
import jp.mamis.application.hierarchy.KeepAssociationProfile;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.procedures.ApproveStep;
import jp.mamis.application.procedures.BeginPaper;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ExpireProcedures;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RejectProcedure;
import jp.mamis.application.procedures.ResubmitProcedure;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.application.procedures.SendBack;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.attachments.FileResource;
import jp.mamis.web.attachments.OfficeFilePages;
import jp.mamis.web.attachments.OfficeFileResource;
import jp.mamis.web.attachments.OwnFilePages;
import jp.mamis.web.attachments.ScanResource;
import jp.mamis.web.membership.MemberRegistrationPages;
import jp.mamis.web.membership.MemberRegistrationResource;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.people.MyPages;
import jp.mamis.web.saved.SavedViewPages;
import jp.mamis.web.saved.SavedViewResource;
import jp.mamis.web.security.Requests;
import jp.mamis.web.security.Visits;
import jp.mamis.web.site.Site;

/** The sample federation with two registered doctors, and the resources of procedures over it, on 31 March 2026. */
final class ProceduresOnTheWeb {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final String REASON = "勤務先の名称を確認してください。";
    static final List<String> ROUTE = List.of("1401A", "14010", "14000", "N1000");

    private final MovableClock clock = MovableClock.at("2026-03-31T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();
    private final OnceResponse once = new OnceResponse(system.once());
    private final Visits visits = new Visits(system.hierarchy().currentHierarchy()::get, true);
    private final Time time = new Time(clock);

    /** The doctors have agreed to what is in force. */
    ProceduresOnTheWeb() {
        this(true);
    }

    ProceduresOnTheWeb(boolean agreed) {
        system.hierarchy().foundFederation().loadSample(Caller.automation("test"));
        register(Physicians.usual());
        register(Physicians.trainee());
        logIn();
        if (agreed) {
            agree(doctor(1));
            agree(doctor(2));
        }
    }

    /** Agrees to all that is in force. */
    void agree(Caller doctor) {
        system.consent()
                .giveConsent()
                .give(new GiveConsent.Command(system.consent().consentQueries().toAgree()), doctor);
    }

    /** Lets the time to answer what was sent back run out. */
    void expired() {
        daysLater(91);
        system.procedures().expireProcedures().expire(new ExpireProcedures.Command(10), Caller.automation("test"));
    }

    private void register(Physician physician) {
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(physician, time.now());
            return physician;
        });
    }

    /** What is registered of a doctor from today on. */
    void known(int number, UnaryOperator<RegisteredData> change) {
        ports.work().inTransaction(() -> {
            Physician was =
                    ports.people().physicians().require(doctor(number).person().orElseThrow());
            Physician now = was.amend(change.apply(was.latest()), TODAY)
                    .accepted()
                    .orElseThrow()
                    .state();
            ports.people().physicians().save(now, time.now());
            return now;
        });
    }

    private void logIn() {
        LoginSession session =
                LoginSession.open(Requests.SESSION, new AccountId(new UUID(1, 1)), new TokenDigest("test"), time.now());
        ports.work().inTransaction(() -> {
            ports.accounts().sessions().open(session);
            return session;
        });
    }

    /** Its pages and its API. */
    Site site() {
        return new Site(
                system,
                time,
                MyPages.class,
                JoinStartPages.class,
                JoinPages.class,
                DiscardPages.class,
                JoinDocumentPages.class,
                PaperPages.class,
                PaperEntryPages.class,
                PaperBeginPages.class,
                PaperAnswersPages.class,
                PaperDiscardPages.class,
                PaperWorkPages.class,
                PaperBeginResource.class,
                AnswerOnPaperPages.class,
                WithdrawalOnPaperPages.class,
                AnswerOnPaperResource.class,
                WithdrawalOnPaperResource.class,
                PaperEntryResource.class,
                MemberRegistrationPages.class,
                MemberRegistrationResource.class,
                OwnFilePages.class,
                OfficeFilePages.class,
                FileResource.class,
                OfficeFileResource.class,
                ScanPages.class,
                ApprovalLetterPages.class,
                ScanResource.class,
                OwnProcedurePages.class,
                WithdrawalPages.class,
                AnswerPages.class,
                AgainPages.class,
                OfficePages.class,
                QueuePages.class,
                QueueExport.class,
                SavedViewPages.class,
                SavedViewResource.class,
                DecisionPages.class,
                CallPages.class,
                CallResource.class,
                BulkApprovalPages.class,
                BulkApprovalResource.class,
                BoardPages.class,
                WaitingBelowPages.class,
                WaitingBelowResource.class,
                BoardResource.class,
                ProcedureResource.class,
                DraftResource.class,
                OfficeProcedureResource.class,
                DecisionResource.class);
    }

    Ports ports() {
        return ports;
    }

    /** Lets a body leave doctors out of its fees for these reasons, since long ago. */
    void exempting(String code, OwnExemption... exemptions) {
        setting(code, BodyRules.STANDARD.exempting(List.of(exemptions)));
    }

    /** Lets a body have these rules, since long ago. */
    void setting(String code, BodyRules set) {
        ports.work().inTransaction(() -> {
            DatedRules rules = new DatedRules(TODAY.minusYears(1), set);
            Version now = ports.rules()
                    .find(body(code).id())
                    .map(AssociationSettings::version)
                    .orElse(Version.NEW);
            ports.rules().save(new AssociationSettings(body(code).id(), now, List.of(rules)));
            return rules;
        });
    }

    /** Lets a body's decisions be confirmed like this, since long ago. */
    void confirming(String code, Workflow workflow) {
        ports.work().inTransaction(() -> {
            DatedRules rules = new DatedRules(TODAY.minusYears(1), Rules.confirmedBy(workflow));
            ports.rules().save(new AssociationSettings(body(code).id(), Version.NEW, List.of(rules)));
            return rules;
        });
    }

    /** Another one of the body's office, with an account. */
    Caller colleague(int number, String name, Duty duty, String code) {
        Grant grant = new Grant(duty, body(code).id());
        Caller caller = caller(400 + number, Optional.empty(), grant);
        ports.work().inTransaction(() -> {
            Account account = Account.ofStaff(
                    caller.account().orElseThrow(), new LoginId("colleague-" + number), new HolderName(name));
            ports.accounts()
                    .accounts()
                    .save(account.standingIn(DutyGrant.of(grant, Interval.since(TODAY.minusYears(1)))));
            return account;
        });
        return caller;
    }

    /** A clerk of the body with an account, who holds the administrator's duty while that one is away. */
    Caller deputyOf(Caller absent, int number, String name, String code) {
        Grant own = new Grant(Duty.ASSOCIATION_STAFF, body(code).id());
        Grant held = new Grant(Duty.ASSOCIATION_ADMINISTRATION, body(code).id());
        DutyGrant lent = DutyGrant.asDeputy(
                held,
                Interval.throughLastDay(TODAY, TODAY.plusDays(7)),
                absent.account().orElseThrow());
        AccountId id = new AccountId(new UUID(1, 400 + number));
        ports.work().inTransaction(() -> {
            Account account = Account.ofStaff(id, new LoginId("colleague-" + number), new HolderName(name))
                    .standingIn(DutyGrant.of(own, Interval.since(TODAY.minusYears(1))))
                    .standingIn(lent);
            ports.accounts().accounts().save(account);
            return account;
        });
        return new Caller(
                new Actor.Holder(id),
                Optional.empty(),
                List.of(own, held),
                Optional.empty(),
                Channel.PAGE,
                "test",
                Optional.of(Proofs.FRESH),
                new Capacity(List.of(lent), List.of()));
    }

    /** Lets a body write like this, since long ago. */
    void writing(String code, LetterRules letters) {
        ports.work().inTransaction(() -> {
            DatedRules rules = new DatedRules(TODAY.minusYears(1), BodyRules.STANDARD.writing(letters));
            ports.rules().save(new AssociationSettings(body(code).id(), Version.NEW, List.of(rules)));
            return rules;
        });
    }

    /** Lets a body ask for documents, since long ago. */
    void asking(String code, AskedDocument... documents) {
        ports.work().inTransaction(() -> {
            DatedRules rules = new DatedRules(TODAY.minusYears(1), Rules.asking(documents));
            ports.rules().save(new AssociationSettings(body(code).id(), Version.NEW, List.of(rules)));
            return rules;
        });
    }

    AssociationSystem system() {
        return system;
    }

    OnceResponse once() {
        return once;
    }

    Visits visits() {
        return visits;
    }

    Time time() {
        return time;
    }

    /** The doctor of this number among the fixtures. */
    static Caller doctor(int number) {
        return caller(100 + number, Optional.of(Physicians.id(number)));
    }

    Caller staffOf(String... codes) {
        Grant[] grants = Stream.of(codes)
                .map(code -> new Grant(Duty.ASSOCIATION_STAFF, body(code).id()))
                .toArray(Grant[]::new);
        return StoredHolders.store(ports, caller(200 + Math.abs(codes[0].hashCode() % 100), Optional.empty(), grants));
    }

    /** The body has entered a mail address. */
    Version reachable(String code) {
        return system.hierarchy()
                .keepAssociationProfile()
                .keep(
                        new KeepAssociationProfile.Command(
                                AssociationCode.parse(code),
                                Version.NEW,
                                new AssociationProfile.Contents(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new MailAddress("office@aoba.example")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        AssociationProfile.Contents.NONE.area())),
                        caller(
                                300,
                                Optional.empty(),
                                new Grant(
                                        Duty.ASSOCIATION_ADMINISTRATION,
                                        body(code).id())))
                .accepted()
                .orElseThrow();
    }

    Association body(String code) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow();
    }

    /** A filing by the first doctor, up to the national body. */
    Receipt filed() {
        return filed(ROUTE);
    }

    /** A filing by the first doctor over these bodies, lowest first. */
    Receipt filed(List<String> route) {
        return filed(1, route);
    }

    /** A filing by the doctor of this number over these bodies. */
    Receipt filed(int number, List<String> route) {
        return system.procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(request(route), Optional.empty()), doctor(number))
                .accepted()
                .orElseThrow();
    }

    /** What was done with the data of the doctor of this number, as that one reads it. */
    List<String> looksAt(int number) {
        return ports.work().readOnly(() -> ports.views().of(Physicians.id(number), Page.first(100))).rows().stream()
                .map(ViewLog.Shown::subject)
                .toList();
    }

    /** An application by hand of the doctor of this number, taken up by the body. */
    void begunByHand(int number, String code) {
        assertThat(system.procedures()
                        .paper()
                        .beginPaper()
                        .begin(
                                new BeginPaper.Command(
                                        body(code).id(),
                                        ports.work()
                                                .readOnly(() -> ports.people()
                                                        .physicians()
                                                        .require(Physicians.id(number)))
                                                .latest(),
                                        false,
                                        false,
                                        TODAY.minusDays(1)),
                                staffOf(code))
                        .accepted())
                .isPresent();
    }

    JoinRequest request(List<String> route) {
        return new JoinRequest(
                new Workplace.Typed(new InstitutionName("見本クリニック"), OwnerKind.INDIVIDUAL),
                FacilityDuty.CLINIC_EMPLOYEE,
                Optional.empty(),
                false,
                route.stream()
                        .map(code -> new Target(body(code).id(), MemberCategory.A2B))
                        .toList(),
                TODAY,
                "");
    }

    Receipt approved(Receipt before, String code) {
        return approved(before, code, TODAY);
    }

    Receipt approved(Receipt before, String code, LocalDate boardDay) {
        return system.procedures()
                .approveStep()
                .approve(
                        new ApproveStep.Command(before.id(), body(code).id(), boardDay, before.version()),
                        staffOf(code))
                .accepted()
                .orElseThrow();
    }

    /** Approved at the version it has. */
    Receipt approvedAsItIs(String id, String code) {
        return approved(receipt(UUID.fromString(id)), code);
    }

    /** As it is now. */
    Receipt receipt(UUID id) {
        Procedure now = ports.work()
                .readOnly(() -> ports.procedures().procedures().find(new ProcedureId(id)))
                .orElseThrow();
        return new Receipt(now.id(), now.filing().reference(), now.state(), now.version());
    }

    Receipt sentBack(Receipt before, String code) {
        return system.procedures()
                .sendBack()
                .sendBack(
                        new SendBack.Command(
                                before.id(), body(code).id(), Optional.empty(), Reason.parse(REASON), before.version()),
                        staffOf(code))
                .accepted()
                .orElseThrow();
    }

    Receipt sentDown(Receipt before, String code, String lower) {
        return system.procedures()
                .sendBack()
                .sendBack(
                        new SendBack.Command(
                                before.id(),
                                body(code).id(),
                                Optional.of(body(lower).id()),
                                Reason.parse(REASON),
                                before.version()),
                        staffOf(code))
                .accepted()
                .orElseThrow();
    }

    Receipt rejected(Receipt before, String code) {
        return system.procedures()
                .rejectProcedure()
                .reject(
                        new RejectProcedure.Command(
                                before.id(), body(code).id(), Reason.parse(REASON), before.version()),
                        staffOf(code))
                .accepted()
                .orElseThrow();
    }

    Receipt withdrawn(Receipt before) {
        return system.procedures()
                .withdrawProcedure()
                .withdraw(new WithdrawProcedure.Command(before.id(), Optional.empty(), before.version()), doctor(1))
                .accepted()
                .orElseThrow();
    }

    Receipt cancelled(Receipt before, String code) {
        return settled(before, code, DecideOnWithdrawnMembership.Choice.CANCEL);
    }

    Receipt settled(Receipt before, String code, DecideOnWithdrawnMembership.Choice choice) {
        return system.procedures()
                .decideOnWithdrawnMembership()
                .decide(
                        new DecideOnWithdrawnMembership.Command(
                                before.id(), body(code).id(), choice, before.version()),
                        staffOf(code))
                .accepted()
                .orElseThrow();
    }

    /** Answered with this remark. */
    Receipt answered(Receipt before, String remarks) {
        JoinRequest was = request(ROUTE);
        return answered(
                before,
                new JoinRequest(
                        was.workplace(),
                        was.duty(),
                        was.position(),
                        was.declinesInsurance(),
                        was.targets(),
                        was.desiredOn(),
                        remarks));
    }

    /** Answered by asking for this category in all bodies, without the insurance. */
    Receipt answered(Receipt before, MemberCategory category) {
        JoinRequest was = request(ROUTE);
        return answered(
                before,
                new JoinRequest(
                        was.workplace(),
                        was.duty(),
                        was.position(),
                        true,
                        was.targets().stream()
                                .map(target -> new Target(target.body(), category))
                                .toList(),
                        was.desiredOn(),
                        ""));
    }

    private Receipt answered(Receipt before, JoinRequest now) {
        return system.procedures()
                .resubmitProcedure()
                .resubmit(
                        new ResubmitProcedure.Command(before.id(), now, Optional.empty(), before.version()), doctor(1))
                .accepted()
                .orElseThrow();
    }

    /** What the first doctor's draft says besides, as a program may keep it. */
    Draft keep(String draft, Map<String, String> answers) {
        return system.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.of(new DraftId(UUID.fromString(draft))), answers), doctor(1))
                .accepted()
                .orElseThrow();
    }

    void daysLater(int days) {
        later(Duration.ofDays(days));
    }

    void later(Duration time) {
        clock.forward(time);
    }

    static String path(ProcedureId id) {
        return "/my/procedures/" + id.value();
    }

    private static Caller caller(int number, Optional<PersonId> person, Grant... grants) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(1, number))),
                        person,
                        List.of(grants),
                        Optional.empty(),
                        Channel.PAGE,
                        "test")
                .having(Proofs.FRESH);
    }
}
