package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;

/** The common course of every opening: judged, stored with a code, recorded. */
final class AccountOpening {

    private final Foundation foundation;
    private final AccountPorts ports;
    private final CodeDesk desk;
    private final Freshness freshness;

    AccountOpening(Foundation foundation, AccountPorts ports, Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.freshness = freshness;
        this.desk = new CodeDesk(ports);
    }

    Outcome<HandedOut> ofStaff(
            Outcome<?> permission,
            LoginId loginId,
            HolderName holder,
            Grant duty,
            PendingCode.Delivery delivery,
            Caller caller,
            Instant now) {
        LocalDate today = JapanTime.today(now);
        Account account = Account.ofStaff(new AccountId(foundation.ids().next()), loginId, holder);
        UnaryOperator<Outcome<Account>> granting =
                opened -> opened.then(found -> found.grant(DutyGrant.of(duty, Interval.since(today)), today));
        Outcome<HandedOut> answer = granting.apply(
                        allowed(permission, caller, now).then(ignored -> fresh(account)))
                .map(next -> desk.store(next, delivery, now));
        record(account.id().value(), Optional.of(duty.body()), answer, Detail.of("duty", duty.duty()), caller);
        return answer;
    }

    Outcome<HandedOut> ofPhysician(
            Outcome<?> permission,
            LoginId loginId,
            HolderName holder,
            PersonId person,
            PendingCode.Delivery delivery,
            Caller caller,
            Instant now) {
        Account account = Account.ofPhysician(new AccountId(foundation.ids().next()), loginId, holder, person);
        Outcome<HandedOut> answer = allowed(permission, caller, now)
                .then(ignored -> fresh(account))
                .map(next -> desk.store(next, delivery, now));
        record(account.id().value(), Optional.empty(), answer, Detail.of("person", person.value()), caller);
        return answer;
    }

    private Outcome<Caller> allowed(Outcome<?> permission, Caller caller, Instant now) {
        return permission.then(ignored -> freshness.judge(caller, now));
    }

    private Outcome<Account> fresh(Account account) {
        if (ports.accounts().findByLoginId(account.loginId()).isPresent()) {
            return Outcome.refused(Refusal.of(AccountRefusal.LOGIN_ID_TAKEN).at("loginId"));
        }
        boolean known = account.person().flatMap(ports.accounts()::findByPerson).isPresent();
        return known ? Outcome.refused(AccountRefusal.PERSON_HAS_ACCOUNT) : Outcome.accepted(account);
    }

    private void record(UUID subject, Optional<AssociationId> body, Outcome<?> answer, Detail detail, Caller caller) {
        foundation.audit().record(caller, body, Intention.OPEN_ACCOUNT, subject, 1, answer, detail);
    }

    static Grant administration(AssociationId body) {
        return new Grant(Duty.ASSOCIATION_ADMINISTRATION, body);
    }
}
