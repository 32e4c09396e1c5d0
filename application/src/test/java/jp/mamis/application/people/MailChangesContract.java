package jp.mamis.application.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.registration.MailChange;
import jp.mamis.domain.registration.MailChangeId;
import org.junit.jupiter.api.Test;

/** What every store of wishes for another mail address promises. */
public interface MailChangesContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");
    PersonId ONE = new PersonId(new UUID(5, 1));
    PersonId OTHER = new PersonId(new UUID(5, 2));

    UnitOfWork work();

    MailChanges changes();

    private static MailChange change(PersonId person, int number, Optional<String> to) {
        return new MailChange(
                new MailChangeId(new UUID(9, number)),
                person,
                to.map(MailAddress::new),
                new TokenDigest("digest " + number),
                NOON.plusSeconds(number),
                Optional.empty());
    }

    private MailChange added(MailChange change) {
        return work().inTransaction(() -> {
            changes().add(change);
            return change;
        });
    }

    private Optional<MailChange> found(MailChange change) {
        return work().readOnly(() -> changes().find(change.digest()));
    }

    @Test
    default void a_wish_is_found_by_its_link_as_it_was_added() {
        MailChange to = added(change(ONE, 1, Optional.of("o'neill+a@clinic.example")));
        MailChange away = added(change(OTHER, 2, Optional.empty()));

        assertThat(found(to)).contains(to);
        assertThat(found(away)).contains(away);
        assertThat(found(change(ONE, 3, Optional.empty()))).isEmpty();
    }

    @Test
    default void the_wishes_of_a_person_come_last_one_first() {
        MailChange first = added(change(ONE, 1, Optional.of("a@clinic.example")));
        MailChange second = added(change(ONE, 2, Optional.of("b@clinic.example")));
        added(change(OTHER, 3, Optional.of("c@clinic.example")));

        assertThat(work().readOnly(() -> changes().of(ONE))).containsExactly(second, first);
        assertThat(work().inTransaction(() -> changes().claim(ONE))).containsExactly(second, first);
        assertThat(work().readOnly(() -> changes().of(new PersonId(new UUID(5, 3)))))
                .isEmpty();
    }

    @Test
    default void ending_touches_the_open_wishes_of_one_person_only() {
        MailChange early = added(change(ONE, 1, Optional.of("a@clinic.example")));
        ended(ONE, NOON.plusSeconds(10));
        MailChange late = added(change(ONE, 2, Optional.of("b@clinic.example")));
        MailChange others = added(change(OTHER, 3, Optional.of("c@clinic.example")));

        ended(ONE, NOON.plusSeconds(20));

        assertThat(found(early)).contains(early.ended(NOON.plusSeconds(10)));
        assertThat(found(late)).contains(late.ended(NOON.plusSeconds(20)));
        assertThat(found(others)).contains(others);
    }

    private void ended(PersonId person, Instant at) {
        work().inTransaction(() -> {
            changes().endAll(person, at);
            return person;
        });
    }

    @Test
    default void the_oldest_are_forgotten_first() {
        List<MailChange> added = List.of(
                added(change(ONE, 2, Optional.empty())),
                added(change(OTHER, 1, Optional.empty())),
                added(change(ONE, 3, Optional.empty())));

        assertThat(forgotten(1)).isOne();
        assertThat(found(added.get(1))).isEmpty();
        assertThat(forgotten(9)).isOne();
        assertThat(found(added.get(0))).isEmpty();
        assertThat(found(added.get(2))).isPresent();
    }

    private int forgotten(int most) {
        return work().inTransaction(() -> changes().forgetBefore(NOON.plusSeconds(3), most));
    }
}
