package jp.mamis.application;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.accounts.ByMail;
import jp.mamis.application.accounts.ProofRules;
import jp.mamis.application.consent.DocumentShelf;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.TimeOrderedIdentifiers;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.hpki.status.AnswerLife;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.domain.tray.Tidings;
import org.jspecify.annotations.Nullable;

/** Collects what is not a port. Each setting has a default that suits production. */
public final class SystemBuilder {

    private final Ports ports;
    Clock clock = Clock.systemUTC();
    URI publicUrl = URI.create("http://127.0.0.1:8080");
    Realm realm = Realm.PRODUCTION;
    DocumentShelf documents = DocumentShelf.ours();
    Duration resetLinks = ResetLink.VALIDITY;
    Duration freshProof = ProofRules.FRESH;
    LabelSheets labelSheets = LabelSheets.STANDARD;
    AnswerLife answerLife = AnswerLife.USUAL;
    boolean japaneseNames = true;
    DraftLife draftLife = DraftLife.USUAL;
    boolean silent;
    private @Nullable Instant lettersSince;
    private @Nullable FactorDemand demand;
    private @Nullable IdentifierSource ids;

    SystemBuilder(Ports ports) {
        this.ports = ports;
    }

    /** The clock everything reads. Default: the machine's. */
    public SystemBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** Where identifiers come from. Default: {@link TimeOrderedIdentifiers} over the clock. */
    public SystemBuilder identifiers(IdentifierSource value) {
        ids = value;
        return this;
    }

    /** Where links in mails lead, without a path. Default: the portal on this machine. */
    public SystemBuilder publicUrl(URI value) {
        publicUrl = value;
        return this;
    }

    /** For whom the system works: texts of mails are shown where people are invented. Default: production. */
    public SystemBuilder realm(Realm value) {
        realm = value;
        return this;
    }

    /** What is published for users and agreed to. Default: what comes with the application. */
    public SystemBuilder documents(DocumentShelf value) {
        documents = value;
        return this;
    }

    /** How long a link that sets a password counts. Default: {@link ResetLink#VALIDITY}. */
    public SystemBuilder resetLinks(Duration value) {
        resetLinks = value;
        return this;
    }

    /** Of whom a second factor is asked. Default: of staff in production, of nobody in a demonstration. */
    public SystemBuilder secondFactor(FactorDemand value) {
        demand = value;
        return this;
    }

    /** How long a proof of who asks counts for acts with consequences. Default: {@link ProofRules#FRESH}. */
    public SystemBuilder freshProof(Duration value) {
        freshProof = value;
        return this;
    }

    /** The sheets of labels to choose from. Default: {@link LabelSheets#STANDARD}. */
    public SystemBuilder labelSheets(LabelSheets value) {
        labelSheets = value;
        return this;
    }

    /** How long answers about the status of certificates count. Default: {@link AnswerLife#USUAL}. */
    public SystemBuilder answerLife(AnswerLife value) {
        answerLife = value;
        return this;
    }

    /** Whether names in Japanese stand in the certificates of holders. Default: they do. */
    public SystemBuilder japaneseNames(boolean value) {
        japaneseNames = value;
        return this;
    }

    /** How long what was begun and not filed is kept. Default: {@link DraftLife#USUAL}. */
    public SystemBuilder draftLife(DraftLife value) {
        draftLife = value;
        return this;
    }

    ByMail byMail() {
        return new ByMail(
                ports.registration().resets(),
                ports.registration().allowances(),
                ports.registration().seal(),
                resetLinks);
    }

    ProofRules proofRules() {
        FactorDemand byRealm = realm == Realm.PRODUCTION ? FactorDemand.STAFF : FactorDemand.NOBODY;
        return new ProofRules(demand == null ? byRealm : demand, freshProof, publicUrl);
    }

    /** Writes no mails: for acts that never happened, or a host that tells people itself. */
    public SystemBuilder silent() {
        silent = true;
        return this;
    }

    /** Silent but for the trays of offices: news of acts since that instant is put there, for a demonstration to show. */
    public SystemBuilder silentButForLettersSince(Instant since) {
        lettersSince = since;
        return silent();
    }

    /** Puts news into a tray, unless this system is silent about it; answers whether its occasion was new. */
    boolean put(Tidings tidings) {
        boolean told = !silent
                || Optional.ofNullable(lettersSince)
                        .filter(since -> !tidings.writtenAt().isBefore(since))
                        .isPresent();
        return told && ports.dispatches().put(tidings);
    }

    public AssociationSystem build() {
        IdentifierSource source = ids == null ? new TimeOrderedIdentifiers(clock) : ids;
        return new AssociationSystem(ports, source, this);
    }
}
