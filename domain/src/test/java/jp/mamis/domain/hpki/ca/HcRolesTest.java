package jp.mamis.domain.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.mamis.domain.fixture.Proves;
import org.junit.jupiter.api.Test;

class HcRolesTest {

    @Test
    @Proves("hpki.ca.HcRoles")
    void there_are_27_qualifications_and_5_duties() {
        assertThat(HcRoles.ALL).extracting(HcRoles.Entry::role).hasSize(32).doesNotHaveDuplicates();
        assertThat(HcRoles.ALL).extracting(HcRoles.Entry::japanese).doesNotHaveDuplicates();
        assertThat(HcRoles.ALL)
                .filteredOn(entry -> entry.kind() == HcRoles.Kind.ADMINISTRATOR)
                .hasSize(5);
    }

    @Test
    @Proves("hpki.ca.HcRoles")
    void only_the_doctor_is_issued_and_nothing_of_unconfirmed_spelling() {
        assertThat(HcRoles.ALL)
                .filteredOn(HcRoles.Entry::enabled)
                .extracting(HcRoles.Entry::role)
                .containsExactly(HcRole.MEDICAL_DOCTOR);
        assertThat(HcRoles.ALL)
                .filteredOn(entry -> entry.spelling() == HcRoles.Spelling.TO_BE_CONFIRMED)
                .noneMatch(HcRoles.Entry::enabled);
    }

    @Test
    void a_role_is_known_letter_by_letter() {
        assertThat(HcRoles.find(new HcRole("Medical Doctor"))).isPresent();
        assertThat(HcRoles.find(new HcRole("medical doctor"))).isEmpty();
        assertThat(HcRoles.find(new HcRole("Medical Doctor "))).isEmpty();
    }

    @Test
    void a_role_of_another_coding_is_none() {
        HealthcareActor ours = HealthcareActor.of(HcRole.MEDICAL_DOCTOR);
        HealthcareActor foreign = new HealthcareActor(
                Optional.of(new Oid("1.2.3.4")), Optional.empty(), Optional.of("Medical Doctor"), TextKind.UTF8, false);

        assertThat(ours.role()).contains(HcRole.MEDICAL_DOCTOR);
        assertThat(foreign.role()).isEmpty();
    }
}
