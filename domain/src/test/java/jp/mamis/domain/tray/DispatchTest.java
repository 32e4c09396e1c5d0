package jp.mamis.domain.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Dispatches;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final AccountId CLERK = new AccountId(new UUID(1, 1));
    private static final Instant LAST_MOMENT = Instant.parse("2026-03-31T14:59:59Z");
    private static final LocalDate SAME_DAY = LocalDate.of(2026, 3, 31);

    @Test
    void a_marking_is_taken_back_until_its_day_in_tokyo_is_over() {
        SentDispatch sent = Dispatches.waiting().sent(Way.FAX, CLERK, LAST_MOMENT);
        UnneededDispatch dropped = Dispatches.waiting().dropped(new DropReason("来局時に伝達"), CLERK, LAST_MOMENT);

        assertThat(sent.reopened(SAME_DAY).accepted()).contains(Dispatches.waiting());
        assertThat(dropped.reopened(SAME_DAY).accepted()).contains(Dispatches.waiting());
        assertThat(sent.reopened(SAME_DAY.plusDays(1)).refusals())
                .hasValueSatisfying(reasons -> assertThat(reasons.contains(TrayRefusal.REOPENED_TOO_LATE))
                        .isTrue());
    }

    @Test
    void what_waits_is_open_on_any_day_and_what_was_settled_on_that_day_alone() {
        SentDispatch sent = Dispatches.waiting().sent(Way.POST, CLERK, LAST_MOMENT);

        assertThat(Dispatches.waiting().isOpenOn(SAME_DAY.plusYears(1))).isTrue();
        assertThat(sent.isOpenOn(SAME_DAY)).isTrue();
        assertThat(sent.isOpenOn(SAME_DAY.plusDays(1))).isFalse();
    }

    @Test
    void a_reason_has_1_to_200_characters() {
        assertThat(DropReason.parse(" 𠮷井様へ来局時に伝達 ").text()).isEqualTo("𠮷井様へ来局時に伝達");
        assertThat(new DropReason("𠮷".repeat(200)).text()).hasSize(400);
        assertThatThrownBy(() -> DropReason.parse("　 ")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new DropReason("あ".repeat(201))).isInstanceOf(MalformedValue.class);
    }

    @Test
    void news_is_brought_by_whose_step_it_tells_of_and_that_of_the_nation_by_the_lowest_body() {
        assertThat(serving(Associations.YOKOHAMA)).isEqualTo(Associations.YOKOHAMA.id());
        assertThat(serving(Associations.KANAGAWA)).isEqualTo(Associations.KANAGAWA.id());
        assertThat(serving(Associations.JMA)).isEqualTo(Associations.AOBA.id());
        assertThat(ServingBody.of(Associations.JMA.id(), List.of(), Associations.federation()))
                .isEqualTo(Associations.JMA.id());
    }

    private static AssociationId serving(Association sender) {
        return ServingBody.of(
                sender.id(),
                List.of(
                        Associations.JMA.id(),
                        Associations.KANAGAWA.id(),
                        Associations.AOBA.id(),
                        Associations.YOKOHAMA.id()),
                Associations.federation());
    }
}
