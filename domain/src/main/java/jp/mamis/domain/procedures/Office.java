package jp.mamis.domain.procedures;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;

/**
 * Who can confirm at a body at one moment (事務局の在席者): those with an own duty there who may use their accounts, without the
 * applicant. Known only where a stage of the body's workflow asks everybody.
 *
 * @param holders each once
 */
public record Office(List<Holder> holders) {

    /** Of an office of which nobody asks who works there. */
    public static final Office UNASKED = new Office(List.of());

    /**
     * Somebody of the office.
     *
     * @param role as what: an administrator where the own duty is one
     * @param lent in whose place too, and as what
     */
    public record Holder(AccountId account, OfficeRole role, List<Lent> lent) {
        public Holder {
            lent = List.copyOf(lent);
        }

        /** Who acts by an own duty only. */
        public Holder(AccountId account, OfficeRole role) {
            this(account, role, List.of());
        }
    }

    /** The duty of somebody absent, held meanwhile. */
    public record Lent(AccountId absent, OfficeRole role) {}

    public Office {
        holders = List.copyOf(holders);
    }

    /** In whose place somebody confirms where {@code role} is asked for. */
    Set<AccountId> absentFor(AccountId deputy, OfficeRole role) {
        return holders.stream()
                .filter(holder -> holder.account().equals(deputy))
                .flatMap(holder -> holder.lent().stream())
                .filter(lent -> role.isFilledBy(lent.role()))
                .map(Lent::absent)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who may confirm in the place of {@code absent} where {@code role} is asked for, in the order of the office. */
    List<AccountId> deputiesOf(AccountId absent, OfficeRole role) {
        return holders.stream()
                .map(Holder::account)
                .filter(account -> absentFor(account, role).contains(absent))
                .toList();
    }

    /** Whom a stage that asks everybody asks, in the order of the office. */
    Stream<AccountId> asked(Workflow workflow, int stage) {
        return holders.stream()
                .filter(holder -> workflow.asks(stage, holder.role()))
                .map(Holder::account);
    }

    Stream<Holder> stream() {
        return holders.stream();
    }
}
