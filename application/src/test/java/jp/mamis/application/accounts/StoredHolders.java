package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.Interval;

/** Accounts of callers that tests made up, for what goes on without them. */
public final class StoredHolders {

    private static final LocalDate EVER = LocalDate.of(2020, 4, 1);

    private StoredHolders() {}

    /** The caller has an account with the duties held, from now on at the latest. */
    public static Caller store(Ports ports, Caller caller) {
        AccountId id = caller.account().orElseThrow();
        ports.work().inTransaction(() -> {
            if (ports.accounts().accounts().find(id).isEmpty()) {
                save(ports, holding(newly(id, caller), caller));
            }
            return id;
        });
        return caller;
    }

    /** The caller's account has no duty any more, or has them again. */
    public static void holding(Ports ports, Caller caller, boolean duties) {
        ports.work().inTransaction(() -> {
            Account known = ports.accounts()
                    .accounts()
                    .find(caller.account().orElseThrow())
                    .orElseThrow();
            save(ports, duties ? holding(known, caller) : with(known, List.of()));
            return known;
        });
    }

    private static void save(Ports ports, Account account) {
        ports.accounts().accounts().save(account);
    }

    private static Account newly(AccountId id, Caller caller) {
        String name = "holder-" + id.value();
        return caller.person()
                .map(person -> Account.ofPhysician(id, new LoginId(name), new HolderName("見本 花子"), person))
                .orElseGet(() -> Account.ofStaff(id, new LoginId(name), new HolderName("見本 太郎")));
    }

    private static Account holding(Account account, Caller caller) {
        return with(
                account,
                caller.grants().stream()
                        .map(grant -> DutyGrant.of(grant, new Interval(EVER, Optional.empty())))
                        .toList());
    }

    private static Account with(Account account, List<DutyGrant> grants) {
        return new Account(
                account.id(),
                account.version(),
                account.loginId(),
                account.holder(),
                account.person(),
                account.suspension(),
                account.credential(),
                account.code(),
                grants);
    }
}
