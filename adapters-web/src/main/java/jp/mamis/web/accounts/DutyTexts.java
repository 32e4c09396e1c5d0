package jp.mamis.web.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Texts;

/** Words for duties, codes and the state of an account. */
final class DutyTexts {

    private DutyTexts() {}

    /** As message bundles write it. */
    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(DutyGrant grant, Texts t, Dates dates) {
        String name = t.get("duty." + slug(grant.grant().duty()));
        String duty = grant.isOwn() ? name : t.get("deputies.duty", "duty", name);
        String from = dates.shortDay(grant.period().from());
        return grant.period()
                .lastDay()
                .map(last -> t.get(
                        "accounts.duty-through", Map.of("duty", duty, "from", from, "last", dates.shortDay(last))))
                .orElseGet(() -> t.get("accounts.duty-since", Map.of("duty", duty, "from", from)));
    }

    static List<Choice> duties(List<Duty> duties, Texts t) {
        return duties.stream()
                .map(duty ->
                        Choice.of(duty.name(), t.get("duty." + slug(duty))).explained(t.get("duty-may." + slug(duty))))
                .toList();
    }

    static List<Choice> deliveries(Texts t) {
        return Stream.of(PendingCode.Delivery.AT_ONCE, PendingCode.Delivery.POSTED)
                .map(delivery -> Choice.of(delivery.name(), t.get("delivery." + slug(delivery))))
                .toList();
    }

    static Chip state(StaffView account, Instant now, Texts t) {
        if (account.suspendedAt().isPresent()) {
            return Chip.bad(t.get("accounts.suspended"));
        }
        if (account.secured()) {
            return Chip.good(t.get("accounts.secured"));
        }
        if (account.isCodeOver(now)) {
            return Chip.bad(t.get("accounts.code-over"));
        }
        return account.codeUntil().isPresent()
                ? Chip.attention(t.get("accounts.waiting"))
                : Chip.quiet(t.get("accounts.closed"));
    }
}
