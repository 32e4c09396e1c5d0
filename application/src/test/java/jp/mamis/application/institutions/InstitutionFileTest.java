package jp.mamis.application.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.institutions.InstitutionFile.Fault;
import jp.mamis.domain.institutions.Institution;
import org.junit.jupiter.api.Test;

class InstitutionFileTest {

    private static final String HEADINGS =
            "code,name,kana,prefecture,postal_code,address,building,telephone,valid_from,last_day,predecessor\n";

    @Test
    void a_line_is_read_in_any_width_with_quotes_and_line_ends() {
        InstitutionFile file = InstitutionFile.read("\uFEFF" + HEADINGS.replace("\n", "\r\n")
                + "３６１８０１００１５,\"架空\"\"総合\"\"病院\",ｶｸｳ,徳島県,7700000,\"徳島市架空町1,2\",,088-000-0000,令和2年4月1日,2026/3/31,\r\n"
                + "\n"
                + "H141200001,見本センター,,14,,,,,2020-04-01,,\n");

        assertThat(file.faults()).isEmpty();
        assertThat(file.entries()).hasSize(2);
        Institution hospital = file.entries().get(0);
        assertThat(hospital.code().text()).isEqualTo("3618010015");
        assertThat(hospital.name().text()).isEqualTo("架空\"総合\"病院");
        assertThat(hospital.reading().orElseThrow().text()).isEqualTo("カクウ");
        assertThat(hospital.during().from()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(hospital.during().lastDay()).contains(LocalDate.of(2026, 3, 31));
        assertThat(file.entries().get(1).address()).isEqualTo(Optional.empty());
    }

    @Test
    void every_fault_of_every_line_is_named_with_its_place_and_value() {
        InstitutionFile file = InstitutionFile.read(HEADINGS
                + "3618010014,架空病院,漢字,東京都,12,,,電話,昨日,,x\n"
                + "3618010015,架空病院,,13,,,,,2020-04-01,,\n"
                + "3618010015,,,36,,,,,,,\n"
                + "3618010015,架空病院,,36,,,,,2020-04-01,2020-03-31,3618010015\n"
                + "3618010015,架空病院,,36,,架空町1,," + ",2020-04-01,,\n"
                + "3618010015,架空病院,,36,7700000," + "長".repeat(10_000) + ",,,2020-04-01,,\n"
                + "3618010015,架空病院,,36,,,,,2020-04-01,,\n"
                + "3618010015,架空病院,,36,,,,,2020-04-01,,\n"
                + "4818010015,\u0000,,48,,,,,2020-04-01,,\n"
                + "3618010015,架空病院\n"
                + "\"3618010015,架空病院,,36,,,,,2020-04-01,,\n");

        assertThat(file.entries()).isEmpty();
        assertThat(file.faults().stream().map(fault -> fault.line() + " " + fault.column() + " " + fault.kind()))
                .containsExactly(
                        "2 code institution-code-check",
                        "2 kana institution-reading",
                        "2 postal_code postal-code",
                        "2 telephone phone-number",
                        "2 valid_from date",
                        "2 predecessor institution-code",
                        "2 address cell-required",
                        "3 prefecture institution-prefecture",
                        "4 code institution-twice",
                        "4 name cell-required",
                        "4 valid_from cell-required",
                        "5 code institution-twice",
                        "5 last_day last-day",
                        "5 predecessor institution-predecessor",
                        "6 code institution-twice",
                        "6 postal_code cell-required",
                        "7 code institution-twice",
                        "7 address address-length",
                        "8 code institution-twice",
                        "9 code institution-twice",
                        "10 code institution-code-prefecture",
                        "10 name institution-name",
                        "10 prefecture prefecture",
                        "11  csv-fields",
                        "12  csv-quotes");
        assertThat(file.faults().get(0)).isEqualTo(new Fault(2, "code", "3618010014", "institution-code-check"));
    }

    @Test
    void the_headings_have_to_be_known_and_the_needed_ones_there() {
        assertThat(InstitutionFile.read("code,color,code\n").faults())
                .containsExactly(
                        new Fault(1, "color", "color", "column-unknown"),
                        new Fault(1, "code", "code", "column-unknown"),
                        new Fault(1, "name", "", "column-missing"),
                        new Fault(1, "prefecture", "", "column-missing"),
                        new Fault(1, "valid_from", "", "column-missing"));
        assertThat(InstitutionFile.read(" \n").faults()).containsExactly(new Fault(1, "", "", "file-empty"));
        assertThat(InstitutionFile.read(HEADINGS).faults()).containsExactly(new Fault(1, "", "", "file-no-entries"));
    }
}
