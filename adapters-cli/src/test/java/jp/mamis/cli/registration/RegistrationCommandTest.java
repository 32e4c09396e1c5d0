package jp.mamis.cli.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.registration.RequestRegistration;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
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
    void nobody_but_the_operator_sees_them() {
        mamis.asStranger();

        assertThat(mamis.run("registration", "list").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("registration", "consents").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }
}
