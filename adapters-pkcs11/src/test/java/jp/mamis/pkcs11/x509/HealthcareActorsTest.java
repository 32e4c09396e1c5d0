package jp.mamis.pkcs11.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.HealthcareActor;
import jp.mamis.domain.hpki.ca.TextKind;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthcareActorsTest {

    @ParameterizedTest
    @Proves("ROLE_OCTETS")
    @CsvSource({
        "Medical Doctor,"
                + "303430320606288185420001312831263024A0223120A00C060A2A830886910F01060101A2100C0E4D65646963616C20446F63746F72",
        "Pharmacist,3030302E0606288185420001312431223020A01E311CA00C060A2A830886910F01060101A20C0C0A506861726D6163697374",
        "Dentist,302D302B06062881854200013121311F301DA01B3119A00C060A2A830886910F01060101A2090C0744656E74697374",
        "Director of Hospital,"
                + "303A30380606288185420001312E312C302AA0283126A00C060A2A830886910F01060101A2160C144469726563746F72206F6620486F73706974616C"
    })
    void a_role_is_written_and_read_octet_by_octet(String role, String hex) {
        assertThat(Keys.der(HealthcareActors.encoded(new HcRole(role))).hex()).isEqualTo(hex);
        assertThat(read(hex)).containsExactly(HealthcareActor.of(new HcRole(role)));
    }

    /** With the numeric code, and with data of a region: neither is ever written. */
    @ParameterizedTest
    @Proves("ROLE_OCTETS")
    @CsvSource({
        "303830360606288185420001312C312A3028A0263124A00C060A2A830886910F01060101A1021200A2100C0E4D65646963616C20446F63746F72, true, false",
        "303830360606288185420001312C312A3028A0223120A00C060A2A830886910F01060101A2100C0E4D65646963616C20446F63746F72A1023000, false, true"
    })
    void optional_parts_are_read(String hex, boolean number, boolean regional) {
        HealthcareActor actor = read(hex).get(0);

        assertThat(actor.role()).contains(HcRole.MEDICAL_DOCTOR);
        assertThat(actor.number().isPresent()).isEqualTo(number);
        assertThat(actor.regional()).isEqualTo(regional);
    }

    @Test
    void any_string_type_is_read() {
        HealthcareActor actor = read("303430320606288185420001312831263024A0223120A00C060A2A830886910F01060101"
                        + "A210130E4D65646963616C20446F63746F72")
                .get(0);

        assertThat(actor.role()).contains(HcRole.MEDICAL_DOCTOR);
        assertThat(actor.kind()).isEqualTo(TextKind.PRINTABLE);
    }

    @Test
    void another_coding_grants_no_role_and_another_attribute_is_passed_over() {
        assertThat(read("303430320606288185420001312831263024A0223120A00C060A2A830886910F01060102"
                                + "A2100C0E4D65646963616C20446F63746F72")
                        .get(0)
                        .role())
                .isEmpty();
        assertThat(read("303430320606288185420002312831263024A0223120A00C060A2A830886910F01060101"
                        + "A2100C0E4D65646963616C20446F63746F72"))
                .isEmpty();
    }

    private static List<HealthcareActor> read(String hex) {
        return HealthcareActors.read(ASN1Sequence.getInstance(Der.ofHex(hex).bytes()));
    }
}
