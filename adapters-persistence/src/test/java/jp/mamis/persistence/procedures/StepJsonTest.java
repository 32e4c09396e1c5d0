package jp.mamis.persistence.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.procedures.Confirmation;
import jp.mamis.domain.procedures.Step;
import jp.mamis.persistence.work.JsonText;
import org.junit.jupiter.api.Test;

class StepJsonTest {

    private static final Instant AT = Instant.parse("2026-04-01T00:00:00.000001Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void confirmations_by_everybody_come_back() {
        Step.InReview step = review(
                new Confirmation(account(1), AT, DAY, 0, false, Set.of()),
                new Confirmation(account(2), AT, DAY, 0, true, Set.of(account(3), account(4))),
                new Confirmation(account(5), AT, DAY, 1, false, Set.of()));

        assertThat(read(StepJson.write(step).build().toString())).isEqualTo(step);
    }

    @Test
    void confirmations_of_when_there_were_only_numbers_are_still_read() {
        Step.InReview step = review(new Confirmation(account(1), AT, DAY));
        String now = StepJson.write(step).build().toString();
        String before = now.replace(",\"stage\":0", "");

        assertThat(before).isNotEqualTo(now);
        assertThat(read(before)).isEqualTo(step);
    }

    private static Step read(String json) {
        try (JsonReader reader = JsonText.reader(new StringReader(json))) {
            return StepJson.read(reader.readObject());
        }
    }

    private static Step.InReview review(Confirmation... given) {
        return new Step.InReview(AOBA.id(), Optional.empty(), AT, account(1), List.of(given));
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(7, number));
    }
}
