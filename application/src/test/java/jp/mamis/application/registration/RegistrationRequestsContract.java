package jp.mamis.application.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;
import org.junit.jupiter.api.Test;

/** What every store of requests to register promises. */
public interface RegistrationRequestsContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");

    UnitOfWork work();

    RegistrationRequests requests();

    private static RegistrationRequest request(int number, Instant at) {
        return RegistrationRequest.of(
                new RegistrationRequestId(new UUID(7, number)),
                new MailAddress("o'neill" + number + "@clinic.example"),
                MailLanguage.EN,
                new TokenDigest("digest " + number),
                List.of(new Edition(DocumentKind.TERMS_OF_USE, 1), new Edition(DocumentKind.JOINT_USE, 12)),
                at);
    }

    private RegistrationRequest saved(RegistrationRequest request) {
        work().inTransaction(() -> {
            requests().save(request);
            return request;
        });
        return found(request).orElseThrow();
    }

    private Optional<RegistrationRequest> found(RegistrationRequest request) {
        return work().readOnly(() -> requests().find(request.digest()));
    }

    private List<RegistrationRequest> all() {
        List<RegistrationRequest> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = new Page(after, 1);
            Slice<RegistrationRequest> slice = work().readOnly(() -> requests().list(page));
            all.addAll(slice.rows());
            after = slice.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    default void an_unknown_digest_is_absent() {
        assertThat(found(request(1, NOON))).isEmpty();
    }

    @Test
    default void a_request_is_found_as_it_was_saved_in_every_state() {
        RegistrationRequest open = saved(request(1, NOON));
        RegistrationRequest likened = saved(open.likened(Likeness.OTHER_BIRTH_DATE));
        RegistrationRequest completed = saved(likened.completed(NOON.plusSeconds(9)));

        assertThat(open).usingRecursiveComparison().ignoringFields("version").isEqualTo(request(1, NOON));
        assertThat(open.version()).isEqualTo(new Version(1));
        assertThat(likened.attempts()).isOne();
        assertThat(likened.likeness()).isEqualTo(Likeness.OTHER_BIRTH_DATE);
        assertThat(completed.completedAt()).contains(NOON.plusSeconds(9));
        assertThat(completed.version()).isEqualTo(new Version(3));
        assertThat(work().inTransaction(() -> requests().claim(open.digest()))).contains(completed);
        assertThat(work().inTransaction(() -> requests().claim(open.id()))).contains(completed);
        assertThat(work().inTransaction(() -> requests().claim(new RegistrationRequestId(new UUID(0, 404)))))
                .isEmpty();
    }

    @Test
    default void who_saves_an_older_state_is_told_and_changes_nothing() {
        RegistrationRequest open = saved(request(1, NOON));
        RegistrationRequest completed = saved(open.completed(NOON));

        assertThatThrownBy(() -> saved(open.likened(Likeness.SAME_PERSON))).isInstanceOf(StaleState.class);
        assertThat(found(open)).contains(completed);
    }

    @Test
    default void the_list_is_newest_first_over_all_pages() {
        RegistrationRequest first = saved(request(3, NOON));
        RegistrationRequest second = saved(request(1, NOON.plusSeconds(1)));
        RegistrationRequest twin = saved(request(2, NOON.plusSeconds(1)));

        assertThat(all()).containsExactly(twin, second, first);
        assertThatThrownBy(() -> work().readOnly(() -> requests().list(new Page(Optional.of("2026"), 1))))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    default void the_oldest_are_forgotten_first() {
        RegistrationRequest second = saved(request(1, NOON.plusSeconds(1)));
        RegistrationRequest first = saved(request(2, NOON));
        RegistrationRequest third = saved(request(3, NOON.plusSeconds(2)));

        assertThat(forgotten(1)).isOne();
        assertThat(found(first)).isEmpty();
        assertThat(forgotten(9)).isOne();
        assertThat(found(second)).isEmpty();
        assertThat(found(third)).contains(third);
    }

    private int forgotten(int most) {
        return work().inTransaction(() -> requests().forgetBefore(NOON.plusSeconds(2), most));
    }
}
