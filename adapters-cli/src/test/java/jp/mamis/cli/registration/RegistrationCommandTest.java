package jp.mamis.cli.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.registration.Registrant;
import jp.mamis.application.registration.RegistrationReview;
import jp.mamis.application.registration.RequestRegistration;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequestId;
import org.junit.jupiter.api.Test;

class RegistrationCommandTest {

    private final Ports ports = InMemoryPorts.ports();
    private final InProcess mamis = InProcess.over(ports);

    @Test
    void the_operator_sees_requests_with_addresses_in_part() {
        AssociationSystem system = AssociationSystem.builder(ports).build();
        system.registration()
                .requestRegistration()
                .request(
                        new RequestRegistration.Command(
                                new MailAddress("taro@clinic.example"),
                                MailLanguage.JA,
                                system.consent().consentQueries().toAgree()),
                        Caller.anonymous(Channel.PAGE, "test"));

        Ended list = mamis.run("registration", "list", "--format", "csv");

        assertThat(list.code()).isEqualTo(ExitCode.OK.number());
        assertThat(list.out()).contains("t***@clinic.example,OPEN,").doesNotContain("taro@");
    }

    @Test
    void nobody_agreed_to_anything_at_first() {
        Ended consents = mamis.run("registration", "consents", "--format", "csv");

        assertThat(consents.code()).isEqualTo(ExitCode.OK.number());
        assertThat(consents.out().lines().count()).isOne();
    }

    @Test
    void an_office_lists_what_waits_for_it_and_says_what_it_found() {
        mamis.system().hierarchy().foundFederation().loadSample(Caller.automation("test"));
        mamis.with("MAMIS_TOKEN", Administrator.of("N1000", mamis).token());
        UUID id = new UUID(9, 1);
        ports.work().inTransaction(() -> {
            ports.registration()
                    .reviews()
                    .keep(new RegistrationReview(
                            new Registrant(
                                    new RegistrationRequestId(id),
                                    new MailAddress("namesake@clinic.example"),
                                    MailLanguage.JA,
                                    List.of(),
                                    Instant.EPOCH,
                                    Optional.empty()),
                            Likeness.SAME_READING_AND_BIRTH,
                            Physicians.data().number("660091").build(),
                            LoginId.parse("namesake"),
                            new CredentialHash("hash"),
                            Instant.EPOCH));
            return id;
        });

        Ended waiting = mamis.run("registration", "reviews", "N1000");
        Ended settled = mamis.run("registration", "settle", "N1000", id.toString(), "--verdict", "KNOWN");

        assertThat(waiting.out()).contains("660091", id.toString());
        assertThat(settled.err() + settled.out()).contains("確認の結果を登録し");
        assertThat(settled.code()).isZero();
        assertThat(mamis.run("registration", "reviews", "N1000").out()).doesNotContain("660091");
        assertThat(mamis.run("registration", "settle", "N1000", id.toString(), "--verdict", "KNOWN")
                        .code())
                .isEqualTo(ExitCode.NOT_REACHED.number());
        mamis.with("MAMIS_TOKEN", Administrator.of("1401A", mamis).token());
        assertThat(mamis.run("registration", "reviews", "1401A").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void nobody_but_the_operator_sees_them() {
        mamis.asStranger();

        assertThat(mamis.run("registration", "list").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("registration", "consents").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }
}
