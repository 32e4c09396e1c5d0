package jp.mamis.application.registration;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.accounts.AccountPorts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.application.people.Newcomers;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequestId;

/** Makes a doctor known together with the account, in the running transaction. */
final class NewDoctor {

    private static final int LONGEST_HOLDER = 64;

    private final Foundation foundation;
    private final RegistrationPorts ports;
    private final AccountPorts accounts;
    private final Newcomers newcomers;
    private final MailLanguages languages;

    NewDoctor(
            Foundation foundation,
            RegistrationPorts ports,
            AccountPorts accounts,
            Newcomers newcomers,
            MailLanguages languages) {
        this.foundation = foundation;
        this.ports = ports;
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.languages = languages;
    }

    CredentialHash hash(Password password) {
        return accounts.hashing().hash(password);
    }

    Likeness likeness(RegisteredData data) {
        return newcomers.match(data).likeness();
    }

    /** Neither anybody's nor kept for somebody who waits for an office. */
    Outcome<LoginId> free(LoginId loginId, RegistrationRequestId request) {
        return accounts.accounts().findByLoginId(loginId).isEmpty()
                        && !ports.reviews().isChosen(loginId, request)
                ? Outcome.accepted(loginId)
                : Outcome.refused(Refusal.of(AccountRefusal.LOGIN_ID_TAKEN).at("loginId"));
    }

    Outcome<AccountId> open(
            Registrant registrant,
            RegisteredData data,
            LoginId loginId,
            CredentialHash hash,
            Instant now,
            Caller caller) {
        PersonId person = new PersonId(foundation.ids().next());
        return newcomers
                .register(person, Outcome.accepted(written(data, registrant.address())), now, caller)
                .map(physician -> opened(registrant, physician, loginId, hash, caller));
    }

    private AccountId opened(
            Registrant registrant, Physician physician, LoginId loginId, CredentialHash hash, Caller caller) {
        Account account = Account.ofPhysician(
                        new AccountId(foundation.ids().next()), loginId, holder(physician.latest()), physician.id())
                .secured(hash);
        accounts.accounts().save(account);
        registrant
                .agreed()
                .forEach(edition -> ports.consents()
                        .keep(new Consent(account.id(), edition, registrant.agreedAt(), registrant.from())));
        languages.keep(physician.id(), registrant.language());
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.OPEN_ACCOUNT,
                        account.id().value(),
                        1,
                        Outcome.accepted(account),
                        Detail.of("person", physician.id().value()));
        return account.id();
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
