package jp.mamis.domain.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import org.junit.jupiter.api.Test;

class RegistrationEditTest {

    private final RegisteredData opened = Physicians.data().number("660004").build();
    private final RegisteredData meanwhile =
            opened.withContact(opened.contact().withMail(new MailAddress("new@clinic.example")));

    @Test
    void what_was_not_changed_in_the_form_stays_as_it_is_registered_now() {
        RegisteredData typed = Physicians.data()
                .number("660004")
                .name(new PersonName("別", "名"))
                .build();

        RegisteredData next = new RegistrationEdit(opened, typed).onto(meanwhile);

        assertThat(next.name()).isEqualTo(new PersonName("別", "名"));
        assertThat(next.contact()).isEqualTo(meanwhile.contact());
        assertThat(next.differencesFrom(meanwhile)).containsExactly(RegisteredItem.NAME);
    }

    @Test
    void what_both_changed_is_as_typed_and_what_was_emptied_stays_empty() {
        RegisteredData known = opened.withContact(opened.contact().withMail(new MailAddress("old@clinic.example")));
        RegisteredData emptied = known.withContact(known.contact().withoutMail());

        assertThat(new RegistrationEdit(known, emptied)
                        .onto(meanwhile)
                        .contact()
                        .mail())
                .isEmpty();
        assertThat(new RegistrationEdit(known, known).onto(meanwhile)).isEqualTo(meanwhile);
    }

    @Test
    void a_number_changed_meanwhile_stays_with_the_day_that_was_typed() {
        RegisteredData typed =
                opened.withLicence(MedicalLicence.of(opened.licence().number(), LocalDate.of(2001, 5, 7)));
        RegisteredData renumbered = opened.withLicence(
                MedicalLicence.of(new LicenceNumber("660005"), opened.licence().registeredOn())
                        .following(opened.licence()));

        MedicalLicence next =
                new RegistrationEdit(opened, typed).onto(renumbered).licence();

        assertThat(next.number()).isEqualTo(new LicenceNumber("660005"));
        assertThat(next.registeredOn()).isEqualTo(LocalDate.of(2001, 5, 7));
        assertThat(next.formerNumbers()).isEqualTo(renumbered.licence().formerNumbers());
    }
}
