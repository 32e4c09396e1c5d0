package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.hierarchy.Hierarchy;

/** What an account's grants and the mandates of its bodies allow on a day. */
final class DutiesToday {

    private DutiesToday() {}

    static List<Grant> grants(List<DutyGrant> all, LocalDate today) {
        return all.stream()
                .filter(grant -> grant.isInForceOn(today))
                .map(DutyGrant::grant)
                .distinct()
                .toList();
    }

    /** The structure is read only where some body lets another act in its place. */
    static Capacity capacity(
            List<DutyGrant> all, List<Mandate> mandates, LocalDate today, Supplier<Hierarchy> hierarchy) {
        Optional<Hierarchy> bodies = mandates.isEmpty() ? Optional.empty() : Optional.of(hierarchy.get());
        return new Capacity(
                all.stream()
                        .filter(grant -> !grant.isOwn() && grant.isInForceOn(today) && !ownsToo(all, grant, today))
                        .toList(),
                mandates.stream()
                        .filter(mandate -> mandate.isInForceOn(today, bodies.orElseThrow()))
                        .toList());
    }

    private static boolean ownsToo(List<DutyGrant> all, DutyGrant duty, LocalDate today) {
        return all.stream()
                .anyMatch(grant -> grant.isOwn()
                        && grant.isInForceOn(today)
                        && grant.grant().equals(duty.grant()));
    }
}
