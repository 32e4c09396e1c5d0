package jp.mamis.application.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** Accounts of invented people, with ids made of their names. */
public final class AccountFixture {

    public static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    public static final AssociationId CITY = new AssociationId(uuid("city"));
    public static final AssociationId NEIGHBOUR = new AssociationId(uuid("neighbour"));

    private AccountFixture() {}

    public static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Account clerk(String loginId) {
        return Account.ofStaff(new AccountId(uuid(loginId)), new LoginId(loginId), new HolderName("事務 " + loginId));
    }

    /** A doctor whose name holds a variation selector. */
    public static Account doctor(String loginId) {
        return Account.ofPhysician(
                new AccountId(uuid(loginId)),
                new LoginId(loginId),
                new HolderName("葛\uDB40\uDD00城 𠮷男"),
                new PersonId(uuid("person " + loginId)));
    }

    public static Account holding(Account account, Duty duty, AssociationId body) {
        return account.grant(DutyGrant.of(new Grant(duty, body), Interval.since(FIRST_OF_APRIL)), FIRST_OF_APRIL)
                .accepted()
                .orElseThrow();
    }

    public static Account secured(Account account) {
        return account.secured(new CredentialHash("hash of " + account.loginId()));
    }

    /** Suspended for another reason, in words, by a colleague at {@link #CITY}. */
    public static Account suspended(Account account) {
        return account.suspended(new Suspension(
                        SuspensionReason.OTHER,
                        Optional.of("長期の休職\n𠮷田課長の指示"),
                        Instant.parse("2026-04-01T03:04:05.000006Z"),
                        Optional.of(new AccountId(uuid("colleague"))),
                        Optional.of(CITY)))
                .accepted()
                .orElseThrow();
    }

    public static LoginSession session(String name, Account account, Instant openedAt) {
        return LoginSession.open(
                new LoginSessionId(uuid(name)), account.id(), new TokenDigest("digest of " + name), openedAt);
    }
}
