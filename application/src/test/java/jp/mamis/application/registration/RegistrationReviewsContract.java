package jp.mamis.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequestId;
import org.junit.jupiter.api.Test;

/** What every store of registrations that wait for an office promises. */
public interface RegistrationReviewsContract {

    Instant ASKED_AT = Instant.parse("2026-04-01T03:00:00.000001Z");

    Address IN_OSAKA = Address.parse(new PostalCode("5500000"), Prefecture.OSAKA, "架空市見本町9", "");
    Address ABROAD = Address.abroad("1 Sample Street", "Exampleland");

    UnitOfWork work();

    RegistrationReviews reviews();

    @Test
    default void what_waits_comes_back_as_it_was_kept_last_until_it_is_dropped() {
        RegistrationReview first = kept(review(1, ABROAD, ASKED_AT));
        RegistrationReview again = kept(review(1, IN_OSAKA, ASKED_AT.plusSeconds(1)));

        assertThat(done(() -> reviews().find(first.registrant().request()))).contains(again);
        assertThat(done(() -> reviews().claim(first.registrant().request()))).contains(again);
        done(() -> {
            reviews().drop(first.registrant().request());
            return first;
        });
        assertThat(done(() -> reviews().find(first.registrant().request()))).isEmpty();
    }

    @Test
    default void an_office_finds_the_oldest_of_its_prefecture_and_the_national_one_all() {
        RegistrationReview later = kept(review(2, IN_OSAKA, ASKED_AT.plusSeconds(9)));
        RegistrationReview abroad = kept(review(3, ABROAD, ASKED_AT.plusSeconds(5)));
        RegistrationReview oldest = kept(review(4, IN_OSAKA, ASKED_AT));

        assertThat(waiting(Optional.of(Prefecture.OSAKA), 9)).containsExactly(oldest, later);
        assertThat(waiting(Optional.of(Prefecture.KYOTO), 9)).isEmpty();
        assertThat(waiting(Optional.empty(), 9)).containsExactly(oldest, abroad, later);
        assertThat(waiting(Optional.empty(), 1)).containsExactly(oldest);
        assertThat(done(() -> reviews().count(Optional.of(Prefecture.OSAKA)))).isEqualTo(2);
        assertThat(done(() -> reviews().count(Optional.of(Prefecture.KYOTO)))).isZero();
        assertThat(done(() -> reviews().count(Optional.empty()))).isEqualTo(3);
    }

    @Test
    default void what_has_waited_for_long_is_forgotten_the_oldest_first() {
        kept(review(5, ABROAD, ASKED_AT));
        kept(review(6, ABROAD, ASKED_AT.plusSeconds(1)));
        RegistrationReview stays = kept(review(7, ABROAD, ASKED_AT.plusSeconds(2)));

        assertThat(done(() -> reviews().forgetBefore(ASKED_AT.plusSeconds(2), 1)))
                .isEqualTo(1);
        assertThat(done(() -> reviews().forgetBefore(ASKED_AT.plusSeconds(2), 9)))
                .isEqualTo(1);
        assertThat(waiting(Optional.empty(), 9)).containsExactly(stays);
    }

    @Test
    default void a_log_in_id_is_chosen_by_who_waits_with_it_for_all_others() {
        RegistrationReview one = kept(review(8, ABROAD, ASKED_AT));
        RegistrationRequestId other = new RegistrationRequestId(new UUID(9, 99));

        assertThat(done(() -> reviews().isChosen(one.loginId(), other))).isTrue();
        assertThat(done(() -> reviews().isChosen(one.loginId(), one.registrant().request())))
                .isFalse();
        assertThat(done(() -> reviews().isChosen(LoginId.parse("nobody-s"), other)))
                .isFalse();
    }

    private List<RegistrationReview> waiting(Optional<Prefecture> prefecture, int limit) {
        return done(() -> reviews().waiting(prefecture, limit));
    }

    private RegistrationReview kept(RegistrationReview review) {
        return done(() -> {
            reviews().keep(review);
            return review;
        });
    }

    private <T> T done(Supplier<T> act) {
        return work().inTransaction(act);
    }

    private static RegistrationReview review(int number, Address home, Instant askedAt) {
        return new RegistrationReview(
                new Registrant(
                        new RegistrationRequestId(new UUID(9, number)),
                        new MailAddress("doctor" + number + "@clinic.example"),
                        MailLanguage.EN,
                        List.of(Edition.of("TERMS_OF_USE:1")),
                        ASKED_AT.minusSeconds(60),
                        Optional.of(new NetworkAddress("192.0.2.1"))),
                Likeness.SAME_READING_AND_BIRTH,
                Physicians.data()
                        .number(Integer.toString(669_000 + number))
                        .contact(ContactDetails.atHome(home))
                        .build(),
                LoginId.parse("doctor-" + number),
                new CredentialHash("hash " + number),
                askedAt);
    }
}
