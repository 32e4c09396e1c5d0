package jp.mamis.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Journal;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.TimeOrderedIdentifiers;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.memory.InMemoryAccountPorts;
import jp.mamis.application.memory.InMemoryJournal;
import jp.mamis.application.memory.InMemoryLetterAllowances;
import jp.mamis.application.memory.InMemoryMailLanguages;
import jp.mamis.application.memory.InMemoryResetLinks;
import jp.mamis.application.memory.InMemoryStore;
import jp.mamis.application.memory.InMemoryUnitOfWork;
import jp.mamis.application.memory.InMemoryViewLog;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.memory.PlainLinkSeal;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.tray.Tidings;

/** The accounts of a small federation in memory, with a clock that can be moved. */
final class AccountScene {

    static final String PASSWORD = "correct horse battery";
    static final PersonId DOCTOR = new PersonId(UUID.nameUUIDFromBytes(new byte[] {1}));
    static final MailAddress ADDRESS = new MailAddress("doctor@clinic.example");
    static final Caller STRANGER = Caller.anonymous(Channel.PAGE, "request");
    static final Caller SYSTEM = Caller.automation("test");

    final MovableClock clock = MovableClock.at("2026-04-01T00:00:00Z");
    final InMemoryStore store = new InMemoryStore();
    final UnitOfWork work = new InMemoryUnitOfWork(store);
    final Journal journal = new InMemoryJournal(store);
    final AccountPorts ports = InMemoryAccountPorts.on(store);
    final InMemoryViewLog views = new InMemoryViewLog(store);
    final ResetLinks links = new InMemoryResetLinks(store);
    final List<Letter> letters = new ArrayList<>();
    /** Whose saved views were passed on. */
    final List<AccountId> passed = new ArrayList<>();

    final List<Tidings> tidings = new ArrayList<>();

    /** Whether the doctor has a mail address. */
    boolean reachable = true;

    final AccountUseCases accounts;

    AccountScene() {
        this(InMemoryAccountPorts.on(new InMemoryStore()).hashing());
    }

    AccountScene(PasswordHashing hashing) {
        this(hashing, FactorDemand.NOBODY);
    }

    AccountScene(PasswordHashing hashing, FactorDemand demand) {
        Time time = new Time(clock);
        Foundation foundation =
                new Foundation(work, new AuditTrail(journal, time), views, time, new TimeOrderedIdentifiers(clock));
        AccountPorts with = new AccountPorts(
                ports.accounts(),
                ports.index(),
                ports.attempts(),
                ports.sessions(),
                hashing,
                ports.secrets(),
                ports.seal(),
                ports.factors(),
                ports.keys(),
                ports.passkeys(),
                ports.approvals(),
                ports.mandates(),
                ports.requests());
        accounts = new AccountUseCases(
                foundation,
                with,
                Associations::federation,
                (person, day) -> person.equals(DOCTOR) ? Set.of(Associations.AOBA.id()) : Set.of(),
                new AccountUseCases.Post(
                        letters::add,
                        tidings::add,
                        new InMemoryMailLanguages(store),
                        person -> Optional.of(ADDRESS).filter(address -> reachable),
                        address -> address.equals(ADDRESS) ? List.of(DOCTOR) : List.of(),
                        (person, day) -> Optional.of(Associations.AOBA.id()),
                        (person, day) -> person.equals(DOCTOR) ? Set.of(Associations.AOBA.id()) : Set.of()),
                new ByMail(links, new InMemoryLetterAllowances(store), new PlainLinkSeal(), ResetLink.VALIDITY),
                new ProofRules(demand, ProofRules.FRESH, URI.create("https://portal.example.org")),
                (from, to, body, at) -> passed.add(from));
    }

    /** Opens an account with a duty, sets its password and logs in. */
    Caller staff(String loginId, Duty duty, AssociationId body) {
        secure(accepted(accounts.openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                body, duty, new LoginId(loginId), name(loginId), PendingCode.Delivery.AT_ONCE),
                        SYSTEM)));
        return caller(loginId);
    }

    Caller doctor(String loginId) {
        secure(accepted(accounts.openPhysicianAccount()
                .open(
                        new OpenPhysicianAccount.Command(
                                DOCTOR, new LoginId(loginId), name(loginId), PendingCode.Delivery.POSTED),
                        SYSTEM)));
        return caller(loginId);
    }

    void secure(HandedOut handedOut) {
        accepted(reset(handedOut, PASSWORD));
    }

    Outcome<?> reset(HandedOut handedOut, String password) {
        return accounts.resetPassword()
                .reset(
                        new ResetPassword.Command(handedOut.loginId(), handedOut.code(), Password.of(password)),
                        STRANGER);
    }

    Outcome<LogIn.Opened> logIn(String loginId, String password) {
        return accounts.logIn().logIn(new LogIn.Command(new LoginId(loginId), Password.of(password)), STRANGER);
    }

    SessionToken token(String loginId) {
        return accepted(logIn(loginId, PASSWORD)).token();
    }

    Caller caller(String loginId) {
        return signedIn(token(loginId)).orElseThrow().caller();
    }

    Optional<SignedIn> signedIn(SessionToken token) {
        return accounts.resolveSession().resolve(new ResolveSession.Command(token), STRANGER);
    }

    /** The results of the last entries of the journal, oldest first. */
    List<String> lastResults(int count) {
        long last = journal.head().sequence();
        return journal.after(last - count, count).stream()
                .map(entry -> entry.intention() + " " + entry.result())
                .toList();
    }

    static HolderName name(String loginId) {
        return new HolderName("見本 " + loginId);
    }

    static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError("refused: " + reasons);
        });
    }

    static void assertRefused(Outcome<?> outcome, RefusalCode code) {
        assertThat(outcome.refusals())
                .hasValueSatisfying(
                        reasons -> assertThat(reasons.contains(code)).isTrue());
    }
}
