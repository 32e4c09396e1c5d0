package jp.mamis.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.MailAddress;
import org.junit.jupiter.api.Test;

/** What every count of letters to strangers promises. */
public interface LetterAllowancesContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");
    MailAddress ADDRESS = new MailAddress("o'neill+a@clinic.example");

    UnitOfWork work();

    LetterAllowances allowances();

    private LetterAllowance claimed(MailKind kind, MailAddress address) {
        return work().inTransaction(() -> allowances().claim(kind, address, NOON));
    }

    private int used() {
        return claimed(MailKind.REGISTRATION_LINK, ADDRESS).used();
    }

    private LetterAllowance oneMore() {
        return work().inTransaction(() -> {
            LetterAllowance next = allowances()
                    .claim(MailKind.REGISTRATION_LINK, ADDRESS, NOON)
                    .oneMore(NOON);
            allowances().keep(MailKind.REGISTRATION_LINK, ADDRESS, next);
            return next;
        });
    }

    @Test
    default void nothing_is_used_at_first() {
        assertThat(claimed(MailKind.REGISTRATION_LINK, ADDRESS)).isEqualTo(LetterAllowance.none(NOON));
    }

    @Test
    default void what_is_kept_counts_for_this_kind_and_this_address_in_any_case() {
        LetterAllowance kept = oneMore();

        assertThat(claimed(MailKind.REGISTRATION_LINK, new MailAddress("O'Neill+A@Clinic.example")))
                .isEqualTo(kept);
        assertThat(claimed(MailKind.PASSWORD_LINKS, ADDRESS).used()).isZero();
        assertThat(claimed(MailKind.REGISTRATION_LINK, new MailAddress("other@clinic.example"))
                        .used())
                .isZero();
    }

    @Test
    default void who_claims_at_the_same_time_is_counted_one_by_one() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            for (var done : many.invokeAll(Stream.<Callable<LetterAllowance>>generate(() -> this::oneMore)
                    .limit(8)
                    .toList())) {
                done.get();
            }
        } finally {
            many.shutdown();
        }

        assertThat(used()).isEqualTo(8);
    }

    @Test
    default void what_fails_leaves_nothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    oneMore();
                    throw new IllegalStateException("fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(used()).isZero();
    }

    @Test
    default void the_oldest_are_forgotten_first_and_no_more_than_asked() {
        oneMore();

        assertThat(forgotten(NOON)).isZero();
        assertThat(forgotten(NOON.plus(Duration.ofSeconds(1)))).isOne();
        assertThat(used()).isZero();
    }

    private int forgotten(Instant before) {
        return work().inTransaction(() -> allowances().forgetBefore(before, 10));
    }
}
