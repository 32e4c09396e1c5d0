package jp.mamis.application.registration;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.accounts.AccountPorts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequest;

/** Makes a doctor known together with the account, in the running transaction. */
final class NewDoctor {

    private static final int LONGEST_HOLDER = 64;

    private final Foundation foundation;
    private final RegistrationPorts ports;
    private final AccountPorts accounts;
    private final Physicians physicians;
    private final MailLanguages languages;

    NewDoctor(
            Foundation foundation,
            RegistrationPorts ports,
            AccountPorts accounts,
            Physicians physicians,
            MailLanguages languages) {
        this.foundation = foundation;
        this.ports = ports;
        this.accounts = accounts;
        this.physicians = physicians;
        this.languages = languages;
    }

    CredentialHash hash(Password password) {
        return accounts.hashing().hash(password);
    }

    Likeness likeness(RegisteredData data) {
        return physicians
                .findByLicence(data.licence().number())
                .map(owner -> Likeness.toOwner(owner, data))
                .orElseGet(() -> Likeness.withoutOwner(physicians.isKnown(data.kana(), data.birth())));
    }

    Outcome<LoginId> free(LoginId loginId) {
        return accounts.accounts().findByLoginId(loginId).isEmpty()
                ? Outcome.accepted(loginId)
                : Outcome.refused(Refusal.of(AccountRefusal.LOGIN_ID_TAKEN).at("loginId"));
    }

    Outcome<AccountId> open(
            RegistrationRequest request,
            RegisteredData data,
            LoginId loginId,
            CredentialHash hash,
            Instant now,
            Caller caller) {
        PersonId person = new PersonId(foundation.ids().next());
        return Physician.register(person, written(data, request.address()), JapanTime.today(now))
                .map(Change::state)
                .map(physician -> opened(request, physician, loginId, hash, caller, now));
    }

    private AccountId opened(
            RegistrationRequest request,
            Physician physician,
            LoginId loginId,
            CredentialHash hash,
            Caller caller,
            Instant now) {
        Account account = Account.ofPhysician(
                        new AccountId(foundation.ids().next()), loginId, holder(physician.latest()), physician.id())
                .secured(hash);
        physicians.save(physician, now);
        accounts.accounts().save(account);
        request.agreed()
                .forEach(edition -> ports.consents().keep(new Consent(account.id(), edition, request.requestedAt())));
        languages.keep(physician.id(), request.language());
        record(Intention.REGISTER_PHYSICIAN, physician.id().value(), Detail.NONE, caller);
        record(
                Intention.OPEN_ACCOUNT,
                account.id().value(),
                Detail.of("person", physician.id().value()),
                caller);
        return account.id();
    }

    private void record(Intention intention, java.util.UUID subject, Detail detail, Caller caller) {
        foundation.audit().record(caller, Optional.empty(), intention, subject, 1, Outcome.accepted(subject), detail);
    }

    /** The address that is proved, in place of whatever was entered. */
    private static RegisteredData written(RegisteredData data, MailAddress address) {
        return data.withContact(data.contact().withMail(address));
    }

    /** A registered name may be one sign longer than what heads a page. */
    private static HolderName holder(RegisteredData data) {
        String full = data.name().full();
        return full.codePointCount(0, full.length()) <= LONGEST_HOLDER
                ? new HolderName(full)
                : new HolderName(full.substring(0, full.offsetByCodePoints(0, LONGEST_HOLDER)));
    }
}
