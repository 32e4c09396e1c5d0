package jp.mamis.domain.procedures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.settings.Workflow;

/**
 * How many have yet to confirm. Each person counts once, so whoever fills a number is not asked again with all: of the staff
 * whoever is no administrator is taken to come first.
 *
 * @param office who can confirm, where a stage asks everybody; nobody where none does
 */
record StillToConfirm(Workflow workflow, Office office) {

    /** @param covered who has spoken, or was spoken for */
    int count(Reached now, Set<AccountId> covered) {
        Set<AccountId> before = new HashSet<>(covered);
        int missing = 0;
        for (int stage = now.stage(); stage < workflow.stages().size(); stage++) {
            int there = stage == now.stage() ? now.there() : 0;
            List<AccountId> coming = coming(stage, there, before);
            before.addAll(coming);
            missing += workflow.stages().get(stage).need() instanceof Workflow.Count count
                    ? count.number() - there
                    : Math.max(1, coming.size());
        }
        return missing;
    }

    private List<AccountId> coming(int stage, int there, Set<AccountId> before) {
        Workflow.Stage next = workflow.stages().get(stage);
        Stream<AccountId> fitting = next.need() instanceof Workflow.Count count
                ? office.stream()
                        .filter(holder -> next.role().isFilledBy(holder.role()))
                        .filter(holder -> !before.contains(holder.account()))
                        .sorted(Comparator.comparing(Office.Holder::role))
                        .map(Office.Holder::account)
                        .limit(count.number() - (long) there)
                : office.asked(workflow, stage).filter(account -> !before.contains(account));
        return fitting.toList();
    }
}
