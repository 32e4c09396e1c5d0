package jp.mamis.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "オノ, オオノ",
        "コノ, コウノ",
        "ユイチ, ユウイチ",
        "オオノ, オウノ",
        "ワタナベ, ワタベ",
    })
    void beside_another_number_a_different_reading_is_another_person(String known, String read) {
        assertThat(likeness(known, Sex.MALE, read, Sex.MALE)).isEqualTo(Likeness.NONE);
        assertThat(likeness(read, Sex.MALE, known, Sex.MALE)).isEqualTo(Likeness.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "オオノ, オーノ",
        "ユウイチ, ユーイチ",
        "キョウコ, キヨウコ",
        "ミヅホ, ミズホ",
        "ヴァン・ダイク, バンダイク",
        "オオノ, おおの",
    })
    void one_name_in_two_spellings_is_one_person_whatever_the_number(String known, String read) {
        assertThat(likeness(known, Sex.MALE, read, Sex.MALE)).isEqualTo(Likeness.SAME_READING_AND_BIRTH);
        assertThat(likeness(read, Sex.MALE, known, Sex.MALE)).isEqualTo(Likeness.SAME_READING_AND_BIRTH);
    }

    @Test
    void a_man_and_a_woman_are_two_persons_and_who_says_neither_may_be_either() {
        assertThat(likeness("オオノ", Sex.MALE, "オオノ", Sex.FEMALE)).isEqualTo(Likeness.NONE);
        assertThat(likeness("オオノ", Sex.FEMALE, "オオノ", Sex.MALE)).isEqualTo(Likeness.NONE);
        assertThat(likeness("オオノ", Sex.UNKNOWN, "オオノ", Sex.MALE)).isEqualTo(Likeness.SAME_READING_AND_BIRTH);
        assertThat(likeness("オオノ", Sex.FEMALE, "オオノ", Sex.OTHER)).isEqualTo(Likeness.SAME_READING_AND_BIRTH);
    }

    @Test
    void another_birth_date_is_another_person() {
        Physician known = Physicians.known(1, data("オオノ", Sex.MALE, "660001", 1));

        assertThat(Likeness.withoutOwner(List.of(known), data("オオノ", Sex.MALE, "660002", 2)))
                .isEqualTo(Likeness.NONE);
        assertThat(Likeness.withoutOwner(List.of(), data("オオノ", Sex.MALE, "660002", 1)))
                .isEqualTo(Likeness.NONE);
    }

    private static Likeness likeness(String known, Sex ofKnown, String read, Sex ofRead) {
        return Likeness.withoutOwner(
                List.of(Physicians.known(1, data(known, ofKnown, "660001", 1))), data(read, ofRead, "660002", 1));
    }

    private static RegisteredData data(String family, Sex sex, String number, int day) {
        return Physicians.data()
                .kana(KanaName.parse(family, "タロウ"))
                .sex(sex)
                .number(number)
                .born(LocalDate.of(1980, 1, day))
                .build();
    }
}
