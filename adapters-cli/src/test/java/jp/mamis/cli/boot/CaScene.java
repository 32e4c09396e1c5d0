package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.pkcs11.Pkcs11Adapters;

/** The national body with two administrators and four more accounts, all with one password, and keys of software. */
final class CaScene {

    static final String PASSWORD = "correct horse battery staple";
    static final String PIN = "1234";

    final InProcess mamis;
    private final Ports ports = InMemoryPorts.answering(Pkcs11Adapters.statusCodec());
    private final Path folder;

    CaScene(Path folder) {
        this.folder = folder;
        this.mamis = InProcess.demonstration(ports).withKeysIn(folder.resolve("keys"));
        mamis.run("association", "load-sample");
        AssociationId national = mamis.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .national()
                .orElseThrow()
                .id();
        for (int number = 1; number <= 6; number++) {
            open(number, new Grant(number <= 2 ? Duty.ASSOCIATION_ADMINISTRATION : Duty.ASSOCIATION_STAFF, national));
        }
    }

    Ports ports() {
        return ports;
    }

    private void open(int number, Grant duty) {
        ports.work().inTransaction(() -> {
            Account account = Account.ofStaff(
                            new AccountId(new UUID(0x7206L, number)), login(number), HolderName.parse("見本　担当"))
                    .grant(DutyGrant.of(duty, Interval.since(LocalDate.of(2020, 4, 1))), LocalDate.of(2026, 4, 1))
                    .accepted()
                    .orElseThrow()
                    .secured(ports.accounts().hashing().hash(Password.of(PASSWORD)));
            ports.accounts().accounts().save(account);
            return number;
        });
    }

    static LoginId login(int number) {
        return LoginId.parse("person" + number);
    }

    /** By somebody who is logged in. */
    Ended as(int number, String... arguments) {
        String token = mamis.system()
                .accounts()
                .logIn()
                .logIn(new LogIn.Command(login(number), Password.of(PASSWORD)), Caller.operator("owner", "test"))
                .accepted()
                .orElseThrow()
                .token()
                .text();
        Ended ended = mamis.with("MAMIS_TOKEN", token).run(arguments);
        mamis.with("MAMIS_TOKEN", "");
        return ended;
    }

    /** Persons 3, 4 and 5 are officers. */
    CaScene withOfficers() {
        for (int number = 3; number <= 5; number++) {
            as(1, "ca", "officer", "appoint", "person" + number);
            as(2, "ca", "officer", "confirm", "person" + number);
        }
        return this;
    }

    /** Two officers hold a ceremony over a new token of SoftHSM, which from then on is the one. */
    CaScene withAuthorities() throws IOException, InterruptedException {
        withOfficers();
        mamis.withToken(SoftHsmToken.made());
        Ended held = mamis.typing(PIN + "\n" + both(3, 4).repeat(7)).run("ca", "ceremony", "--plan", plan().toString());
        assertThat(held.code()).as(held.toString()).isZero();
        return this;
    }

    /** Two officers let the newest authority of signing certificates use its key. */
    void activated(String purpose) {
        for (List<String> each : List.of(List.of("3", "activate"), List.of("4", "confirm-activation"))) {
            Ended ended = as(
                    Integer.parseInt(each.get(0)), "ca", each.get(1), "--authority", "signing", "--purpose", purpose);
            assertThat(ended.code()).as(ended.toString()).isZero();
        }
    }

    /** The usual doctor is registered and gets a certificate. */
    void issued() throws IOException {
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(Physicians.usual(), Instant.EPOCH);
            ports.qualifications().facts().add(Qualifications.entry(Physicians.usual()));
            return ports;
        });
        activated("issuing");
        Path request = Files.writeString(
                folder.resolve("request.pem"),
                "-----BEGIN CERTIFICATE REQUEST-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(Requests.of(Requests.key(2048)).bytes())
                        + "\n-----END CERTIFICATE REQUEST-----\n");
        mamis.typing(PIN + "\n");
        Ended issued = as(
                1,
                "certificate",
                "issue",
                "--authority",
                "sign1",
                "--request",
                request.toString(),
                "--licence",
                "660001");
        assertThat(issued.code()).as(issued.toString()).isZero();
    }

    /** What two persons type to log in. */
    static String both(int first, int second) {
        return "person" + first + "\n" + PASSWORD + "\nperson" + second + "\n" + PASSWORD + "\n";
    }

    Path plan(String... lines) throws IOException {
        return Files.writeString(folder.resolve("plan.properties"), """
                realm = demonstration
                root = own
                generation = 1
                family = HPKI-V2
                root.key = RSA_2048
                key = RSA_2048
                from = 2026-11-01
                """ + String.join("\n", lines) + "\n");
    }
}
