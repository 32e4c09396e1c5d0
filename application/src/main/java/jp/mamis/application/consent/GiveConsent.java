package jp.mamis.application.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.ConsentRefusal;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** Keeps that the caller agrees to versions of documents (同意); everything in force has to be among them or agreed to before. */
public final class GiveConsent {

    /**
     * @param editions what the caller was shown and agreed to
     * @param from     where in the network the caller is
     */
    public record Command(List<Edition> editions, Optional<NetworkAddress> from) {

        /** By no network. */
        public Command(List<Edition> editions) {
            this(editions, Optional.empty());
        }
    }

    private final Foundation foundation;
    private final DocumentShelf shelf;
    private final Consents consents;

    GiveConsent(Foundation foundation, DocumentShelf shelf, Consents consents) {
        this.foundation = foundation;
        this.shelf = shelf;
        this.consents = consents;
    }

    public Outcome<List<Edition>> give(Command command, Caller caller) {
        return caller.account()
                .map(account -> foundation.work().inTransaction(() -> given(command, account, caller)))
                .orElseGet(() -> Outcome.refused(ConsentRefusal.NOT_ALLOWED));
    }

    private Outcome<List<Edition>> given(Command command, AccountId account, Caller caller) {
        Instant now = foundation.time().now();
        List<Edition> open = shelf.editions()
                .outstanding(consents.of(account).stream().map(Consent::edition).toList(), JapanTime.today(now));
        Outcome<List<Edition>> decided = command.editions().containsAll(open)
                ? Outcome.accepted(open)
                : Outcome.refused(Refusal.of(ConsentRefusal.CONSENT_MISSING).at("agreed"));
        decided.accepted()
                .ifPresent(editions ->
                        editions.forEach(edition -> consents.keep(new Consent(account, edition, now, command.from()))));
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.GIVE_CONSENT,
                        account.value(),
                        0,
                        decided,
                        Detail.of("editions", open.stream().map(Edition::text).collect(Collectors.joining(" "))));
        return decided;
    }
}
