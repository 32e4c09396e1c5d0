package jp.mamis.cli.boot;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.rehearsal.EmptyDemonstration;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.door.TokenKnock;
import jp.mamis.pkcs11.door.TokenWish;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import jp.mamis.pkcs11.token.TokenSettings;

/** Runs commands in this process over given ports, as the owner of the installation unless told otherwise. */
public final class InProcess {

    /** How a command ended and what it printed. */
    public record Ended(int code, String out, String err) {}

    private final Ports ports;
    private final AssociationSystem system;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<String> owner = Optional.of("owner");
    private Realm realm = Realm.DEMONSTRATION;
    private EmptyDemonstration.Store demonstration = new NothingToEmpty();
    private List<Finding> findings = List.of();
    private Path keys = Path.of("target", "no-such-folder", "keys");
    private Optional<TokenSettings> module = Optional.empty();
    private String input = "";
    private Runnable meanwhile = () -> {};
    private StringWriter said = new StringWriter();

    private InProcess(Ports given, FactorDemand demand, Realm assembled) {
        this.ports = given.withAuthority(given.authority()
                .withCodec(Pkcs11Adapters.verification().codec())
                .withSignatures(Pkcs11Adapters.detachedSignatures()));
        this.system = AssociationSystem.builder(ports)
                .secondFactor(demand)
                .realm(assembled)
                .build();
        environment.put("LANG", "ja_JP.UTF-8");
        environment.put("XDG_CONFIG_HOME", Path.of("target", "no-such-folder").toString());
    }

    /** Over empty ports in memory. */
    public static InProcess inMemory() {
        return over(InMemoryPorts.ports());
    }

    /** Over empty ports in memory, where staff must have a second factor. */
    public static InProcess askingStaff() {
        return new InProcess(InMemoryPorts.ports(), FactorDemand.STAFF, Realm.PRODUCTION);
    }

    public static InProcess over(Ports ports) {
        return new InProcess(ports, FactorDemand.NOBODY, Realm.PRODUCTION);
    }

    /** Whose system knows that it is for demonstration. */
    public static InProcess demonstration(Ports ports) {
        return new InProcess(ports, FactorDemand.NOBODY, Realm.DEMONSTRATION);
    }

    /** The same system the commands work on. */
    public AssociationSystem system() {
        return system;
    }

    public InProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public InProcess inProduction() {
        realm = Realm.PRODUCTION;
        return this;
    }

    /** With a store that can be emptied as a whole. */
    public InProcess holding(EmptyDemonstration.Store store) {
        demonstration = store;
        return this;
    }

    /** On a machine that stands so. */
    InProcess finding(Finding... found) {
        findings = List.of(found);
        return this;
    }

    /** With keys of software in this folder. */
    public InProcess withKeysIn(Path folder) {
        keys = folder;
        return this;
    }

    /** With keys on this token, in place of those of software. */
    InProcess withToken(TokenSettings token) {
        module = Optional.of(token);
        return this;
    }

    public InProcess asStranger() {
        owner = Optional.empty();
        return this;
    }

    public InProcess typing(String text) {
        input = text;
        return this;
    }

    /** What others do while a command waits. */
    public InProcess meanwhile(Runnable others) {
        meanwhile = others;
        return this;
    }

    /** What the command that runs has said up to now. */
    public String saidSoFar() {
        return said.toString();
    }

    public Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        said = err;
        int code = Main.run(options -> new Given(out, err), arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    /** Ports in memory end with their test. */
    private static final class NothingToEmpty implements EmptyDemonstration.Store {

        @Override
        public EmptyDemonstration.Contents contents() {
            return new EmptyDemonstration.Contents(0, 0, 0, 0);
        }

        @Override
        public void empty() {
            throw new IllegalStateException("nothing to empty");
        }
    }

    private final class Given implements BootSurroundings {

        private final PrintWriter out;
        private final PrintWriter err;
        private final BufferedReader in = new BufferedReader(new StringReader(input));

        Given(StringWriter out, StringWriter err) {
            this.out = new PrintWriter(out);
            this.err = new PrintWriter(err);
        }

        @Override
        public AssociationSystem system() {
            return system;
        }

        @Override
        public void pause(Duration time) {
            meanwhile.run();
        }

        @Override
        public RehearsalUseCases rehearsal() {
            return new RehearsalUseCases(ports, Clock.systemUTC(), realm);
        }

        @Override
        public EmptyDemonstration.Store demonstration() {
            return demonstration;
        }

        @Override
        public TokenAccess token() {
            return module.<TokenAccess>map(ModuleTokenAccess::reach)
                    .orElseGet(() -> SoftwareTokenAccess.in(keys, realm));
        }

        @Override
        public TokenAccess token(String other) {
            return module.<TokenAccess>map(settings ->
                            ModuleTokenAccess.reach(new TokenSettings(settings.module(), settings.parameters(), other)))
                    .orElseGet(this::token);
        }

        @Override
        public TokenWish tokenWish() {
            return module.map(TokenWish::of).orElseGet(TokenWish::software);
        }

        @Override
        public TokenKnock portal() {
            return new TokenKnock(keys.resolveSibling("portal"));
        }

        @Override
        public List<Finding> check() {
            return findings;
        }

        @Override
        public Backups backups() {
            throw new IllegalStateException("ports in memory have no file");
        }

        @Override
        public VerificationUseCases verification() {
            return new VerificationUseCases(Pkcs11Adapters.verification(), Clock.systemUTC());
        }

        @Override
        public Map<String, String> environment() {
            return environment;
        }

        @Override
        public Optional<String> owner() {
            return owner;
        }

        @Override
        public BufferedReader in() {
            return in;
        }

        @Override
        public PrintWriter out() {
            return out;
        }

        @Override
        public PrintWriter err() {
            return err;
        }

        @Override
        public boolean terminal() {
            return false;
        }
    }
}
