package jp.mamis.domain.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.fixture.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrlPlanTest {

    private static final CaGeneration AUTHORITY = Authorities.signing(CaRealm.DEMONSTRATION, 1);

    @ParameterizedTest
    @Proves("hpki.ca.CrlPlan")
    @CsvSource({
        "2026-11-22T16:59:59Z, 2026-11-22T16:59:59Z, false",
        "2026-11-22T16:59:59Z, 2026-11-22T17:00:00Z, true",
        "2026-11-22T17:00:00Z, 2026-11-22T17:00:00Z, false",
        "2026-11-22T17:00:00Z, 2026-11-23T16:59:59Z, false",
        "2026-11-22T17:00:00Z, 2026-11-23T17:00:00Z, true",
        "2026-11-22T15:30:00Z, 2026-11-22T16:00:00Z, false"
    })
    void a_list_is_due_at_two_in_the_night_in_japan(Instant made, Instant now, boolean due) {
        assertThat(CrlPlan.isDue(made, now)).isEqualTo(due);
    }

    @ParameterizedTest
    @Proves("hpki.ca.CrlPlan")
    @CsvSource({"PT-1S, 1", "PT0S, 1", "PT5M, 1", "PT5M1S, 0"})
    void a_list_that_was_made_while_a_revocation_was_being_recorded_may_not_have_named_it(Duration later, int named) {
        Instant recorded = Instant.parse("2026-11-22T17:00:00Z");
        Revocation revocation = new Revocation(
                AUTHORITY.id(),
                SerialNumber.of(7),
                recorded,
                RevocationGround.DAMAGE,
                RevocationReason.SUPERSEDED,
                recorded.minusSeconds(1),
                recorded);
        ListIssue before = new ListIssue(
                        new UUID(7, 1),
                        AUTHORITY.id(),
                        ListScope.HOLDERS,
                        BigInteger.ONE,
                        recorded.plus(later),
                        0,
                        Optional.empty())
                .signed(Der.ofHex("3000"));

        assertThat(new CrlPlan(AUTHORITY, ListScope.HOLDERS, Optional.of(before), Optional.of(before))
                        .draft(BigInteger.TWO, List.of(revocation), recorded.plus(Duration.ofDays(1)))
                        .entries())
                .hasSize(named);
    }
}
