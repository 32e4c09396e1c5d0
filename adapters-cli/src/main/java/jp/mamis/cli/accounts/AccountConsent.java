package jp.mamis.cli.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.application.consent.DocumentText;
import jp.mamis.application.consent.GiveConsent;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.ConsentRefusal;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a doctor what to agree to, and takes the agreement: beside logging in and out, what a doctor has before that. */
@Command(
        name = "consent",
        description = {
            "Show the documents that doctors agree to, and what you agreed to when.",
            "Other commands are for doctors who have agreed to everything in force."
        })
public final class AccountConsent implements Runnable {

    /** A document in force as it stands for the caller. */
    private record Standing(Edition edition, String title, LocalDate from, Optional<Instant> agreedAt) {}

    private record Line(String heading, String text) {}

    private static final List<Column<Line>> TEXT =
            List.of(Column.of("heading", Line::heading), Column.of("text", Line::text));

    private static final List<Column<Standing>> COLUMNS = List.of(
            Column.of("edition", standing -> standing.edition().text()),
            Column.of("document", Standing::title),
            Column.of("validFrom", Standing::from),
            Column.of("agreedAt", Standing::agreedAt));

    @Option(
            names = "--read",
            paramLabel = "EDITION",
            description = "print the text of one version, such as TERMS_OF_USE:1")
    private @Nullable String read;

    @Option(
            names = "--agree",
            paramLabel = "EDITION",
            arity = "1..*",
            description = "agree to these versions; all that are in force have to be among them")
    private @Nullable List<String> agree;

    private final CommandContext context;

    public AccountConsent(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.signedIn().caller();
        if (read != null) {
            print(Edition.parse(read));
            return;
        }
        if (agree != null) {
            List<Edition> editions = agree.stream().map(Edition::parse).toList();
            context.require(context.system().consent().giveConsent().give(new GiveConsent.Command(editions), caller));
            context.say(
                    "accounts.agreed",
                    Map.of("editions", editions.stream().map(Edition::text).collect(Collectors.joining(" "))));
        }
        List<Consent> given = queries().own(caller);
        context.results()
                .list(
                        queries().toAgree(locale()).stream()
                                .map(document -> standing(document, given))
                                .toList(),
                        COLUMNS);
    }

    private static Standing standing(ConsentQueries.Published document, List<Consent> given) {
        Edition edition = document.dated().edition();
        Optional<Instant> at = given.stream()
                .filter(consent -> consent.edition().equals(edition))
                .map(Consent::at)
                .findFirst();
        return new Standing(edition, document.text().title(), document.dated().from(), at);
    }

    private void print(Edition edition) {
        ConsentQueries.Published document = context.require(queries()
                .find(edition.kind(), Optional.of(edition.number()), locale())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ConsentRefusal.NO_SUCH_DOCUMENT)));
        context.results().list(document.text().sections().stream().flatMap(AccountConsent::lines), TEXT);
    }

    private static Stream<Line> lines(DocumentText.Section section) {
        return section.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> new Line(section.heading(), line));
    }

    private ConsentQueries queries() {
        return context.system().consent().consentQueries();
    }

    private Locale locale() {
        return context.words().areJapanese() ? Locale.JAPANESE : Locale.ENGLISH;
    }
}
