package jp.mamis.application.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.ConsentRefusal;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.Editions;
import jp.mamis.domain.kernel.Outcome;

/** What is published, and what is still to be agreed to. */
public final class ConsentQueries {

    private static final UUID CONSENTS = new UUID(0, 0);

    private final Foundation foundation;
    private final DocumentShelf shelf;
    private final Consents consents;

    ConsentQueries(Foundation foundation, DocumentShelf shelf, Consents consents) {
        this.foundation = foundation;
        this.shelf = shelf;
        this.consents = consents;
    }

    /**
     * A version as it is shown.
     *
     * @param current whether it is in force today
     */
    public record Published(Editions.Dated dated, DocumentText text, boolean current) {}

    /** What is in force today of every kind, else the first to come; in the order of the kinds. For everybody. */
    public List<Published> inForce(Locale locale) {
        return Arrays.stream(DocumentKind.values())
                .flatMap(kind -> newest(kind).stream())
                .map(dated -> published(dated, locale))
                .toList();
    }

    /** One version; without a number the one in force today. For everybody. */
    public Optional<Published> find(DocumentKind kind, Optional<Integer> number, Locale locale) {
        return number.flatMap(wanted -> versions(kind).stream()
                        .filter(dated -> dated.edition().number() == wanted)
                        .findFirst())
                .or(() -> number.isPresent() ? Optional.empty() : newest(kind))
                .map(dated -> published(dated, locale));
    }

    /** Every version of a document, the newest first. For everybody. */
    public List<Editions.Dated> versions(DocumentKind kind) {
        return shelf.editions().of(kind);
    }

    /** What a doctor has to have agreed to today. For everybody. */
    public List<Edition> toAgree() {
        return shelf.editions().toAgree(foundation.time().today());
    }

    /** The same with its text. For everybody. */
    public List<Published> toAgree(Locale locale) {
        return toAgree().stream()
                .flatMap(edition -> find(edition.kind(), Optional.of(edition.number()), locale).stream())
                .toList();
    }

    /** What the caller, a doctor, has still to agree to; nothing for staff and strangers. */
    public List<Edition> outstanding(Caller caller) {
        return caller.account()
                .filter(account -> caller.person().isPresent())
                .map(account -> foundation
                        .work()
                        .readOnly(() -> shelf.editions()
                                .outstanding(
                                        consents.of(account).stream()
                                                .map(Consent::edition)
                                                .toList(),
                                        foundation.time().today())))
                .orElse(List.of());
    }

    /** What the caller agreed to and when, oldest first. */
    public List<Consent> own(Caller caller) {
        return caller.account()
                .map(account -> foundation.work().readOnly(() -> consents.of(account)))
                .orElse(List.of());
    }

    /** How many accounts agreed to each version; for the operator and the system administration. */
    public Outcome<List<Consents.Tally>> tally(Caller caller) {
        Outcome<Caller> permitted = caller.isSystem() || caller.isSystemAdministrator()
                ? Outcome.accepted(caller)
                : Outcome.refused(ConsentRefusal.NOT_ALLOWED);
        return foundation.answered(
                permitted.map(keeper -> foundation.work().readOnly(consents::tally)), CONSENTS, caller);
    }

    private Optional<Editions.Dated> newest(DocumentKind kind) {
        List<Editions.Dated> all = versions(kind);
        return shelf.editions()
                .inForce(kind, foundation.time().today())
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
    }

    private Published published(Editions.Dated dated, Locale locale) {
        boolean current = shelf.editions()
                .inForce(dated.edition().kind(), foundation.time().today())
                .equals(Optional.of(dated));
        return new Published(dated, shelf.text(dated.edition(), locale), current);
    }
}
