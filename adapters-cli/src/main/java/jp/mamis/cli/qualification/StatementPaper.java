package jp.mamis.cli.qualification;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.application.qualification.Statement;
import jp.mamis.application.qualification.StatementText;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Format;
import jp.mamis.cli.output.Nested;
import jp.mamis.cli.output.Results;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.qualification.QualificationFact;

/**
 * A statement as people read it, whatever format the command answers in: a line for each thing, days and moments in Japan. Where
 * nobody has proved an entry in the register it does not say whether the person was a physician: nothing unproved is signed as a no.
 */
public final class StatementPaper implements StatementText {

    private static final List<Column<QualificationFact>> FACT = List.of(
            Column.of("fact", QualificationFact::kind),
            Column.of("day", fact -> fact.during().from()),
            Column.of("lastDay", fact -> fact.during().lastDay()),
            Column.of("source", fact -> fact.evidence().source()),
            Column.of("recordedAt", fact -> inJapan(fact.recordedAt())));

    private static final List<Column<QualificationView.Held>> CERTIFICATE = List.of(
            Column.of("serial", held -> held.order().serial().toString()),
            Column.of("certificateUse", held -> held.order().purpose()),
            Column.of("certificateState", held -> held.status().kind()),
            Column.of("certificateFrom", held -> inJapan(held.order().validity().first())),
            Column.of(
                    "certificateUntil", held -> inJapan(held.order().validity().last())),
            Column.of(
                    "revokedAt",
                    held -> held.fall().map(fall -> inJapan(fall.revocation().revokedAt()))));

    private static final List<Column<Statement>> COLUMNS = List.of(
            Column.of("statementBy", statement -> statement.signer().toString()),
            Column.of("statementAt", statement -> inJapan(statement.madeAt())),
            Column.of("licence", statement -> statement.view().number().digits()),
            Column.of("holderName", statement -> statement.view().data().name().full()),
            Column.of("dayAsked", statement -> statement.view().day()),
            Column.of("recordsAsOf", statement -> inJapan(statement.view().known())),
            Column.of("physician", statement -> statement.view().standing().provedPhysician()),
            Column.of("qualification", statement -> statement.view().standing().kind()),
            Column.of("standingSince", statement -> statement.view().standing().since()),
            Column.of("lastDay", statement -> statement.view().standing().lastDay()),
            Column.of(
                    "facts",
                    statement -> statement.facts().stream()
                            .map(fact -> Nested.of(fact, FACT))
                            .toList()),
            Column.of(
                    "certificates",
                    statement -> statement.view().certificates().stream()
                            .map(held -> Nested.of(held, CERTIFICATE))
                            .toList()));

    private final Words words;

    public StatementPaper(Words words) {
        this.words = words;
    }

    @Override
    public String of(Statement statement) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Optional<String> mark = statement.realm() == CaRealm.DEMONSTRATION
                ? Optional.of(words.get("statement.demonstration"))
                : Optional.empty();
        mark.ifPresent(line -> out.print(line + "\n"));
        out.print(words.get("statement.title") + "\n");
        new Results(out, Format.TABLE, false, words).one(statement, COLUMNS);
        out.print(words.get("statement.note") + "\n");
        mark.ifPresent(line -> out.print(line + "\n"));
        out.flush();
        return text.toString().replace("\r\n", "\n");
    }

    private static String inJapan(Instant moment) {
        return moment.atZone(JapanTime.TOKYO).toOffsetDateTime().toString();
    }
}
