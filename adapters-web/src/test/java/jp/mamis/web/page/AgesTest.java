package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgesTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T15:00:00Z");

    @Test
    void one_day_is_no_several_days() {
        assertThat(age(22, Language.ENGLISH)).isEqualTo("21 Nov 2026, 1 day");
        assertThat(age(23, Language.ENGLISH)).isEqualTo("21 Nov 2026, 2 days");
        assertThat(age(21, Language.ENGLISH)).isEqualTo("21 Nov 2026, today");
        assertThat(age(22, Language.JAPANESE)).isEqualTo("2026年11月21日（1日経過）");
    }

    private static String age(int day, Language language) {
        Visit visit = Visit.ofStranger(language, "/", "");
        return Ages.of(SINCE, LocalDate.of(2026, 11, day), visit.texts(), visit.dates());
    }
}
