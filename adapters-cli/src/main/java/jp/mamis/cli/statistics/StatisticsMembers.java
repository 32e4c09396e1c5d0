package jp.mamis.cli.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.statistics.MembersTable;
import jp.mamis.application.statistics.StatisticsQueries;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.domain.statistics.SumBelow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts the members of a body by category, for the staff of the body and of those above. */
@Command(name = "members", description = "Count the members of a body by category, for its staff and those above.")
public final class StatisticsMembers implements Runnable {

    @Option(names = "--body", paramLabel = "CODE", description = "code of the body; your own when not given")
    private String body = "";

    @Option(names = "--as-of", paramLabel = "DAY", description = "the day that counts; today when not given")
    private String asOf = "";

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            description = "by what was recorded up to then, such as 2024-04-01T09:30; now when not given")
    private String knownAt = "";

    @Option(
            names = "--by",
            paramLabel = "DIMENSIONS",
            defaultValue = "category,sex",
            description = "category, sex and one of prefecture and body (default: ${DEFAULT-VALUE})")
    private String by = "";

    @Option(names = "--pending", description = "include applicants who wait to be taken in")
    private boolean pending;

    private final CommandContext context;

    public StatisticsMembers(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Optional<LocalDate> day = typed(asOf).map(JapaneseDate::parse);
        Optional<Instant> known = typed(knownAt).map(JapaneseMoment::parse);
        StatisticsQueries queries = context.system().statistics();
        Caller caller = context.caller();
        AssociationId counted = typed(body)
                .map(code -> Bodies.named(code, context))
                .or(() -> queries.usualFor(caller).map(Association::id))
                .orElseGet(() -> Bodies.named(AssociationCode.NATIONAL.text(), context));
        MembersTable table = context.require(queries.members(
                new StatisticsQueries.Question(
                        counted, day, known, Dimension.parse(by), pending ? Counting.WITH_PENDING : Counting.APPROVED),
                caller));
        context.results().list(table.lines(), columns(table));
        say(table);
    }

    private static Optional<String> typed(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }

    private static List<Column<MembersTable.Line>> columns(MembersTable table) {
        List<Column<MembersTable.Line>> columns = new ArrayList<>(List.of(
                Column.of("asOf", line -> table.date().day()),
                Column.of("knownAt", line -> table.date().knownAt()),
                Column.of("counting", line -> table.counting()),
                Column.of("code", line -> line.body().code().text()),
                Column.of("body", line -> line.body().name().text())));
        if (table.by().contains(Dimension.SEX)) {
            columns.add(Column.of("sex", MembersTable.Line::sex));
        }
        columns.add(Column.of("members", line -> line.counts().total()));
        if (table.by().contains(Dimension.CATEGORY)) {
            columns.add(of("a1", MemberCategory.A1));
            columns.add(of("a2b", MemberCategory.A2B));
            columns.add(of("a2c", MemberCategory.A2C));
            columns.add(of("b", MemberCategory.B));
            columns.add(Column.of("subtotal", line -> line.counts().subtotal()));
            columns.add(of("c", MemberCategory.C));
            columns.add(of("unknownCategory", MemberCategory.UNKNOWN));
        }
        columns.add(Column.of(
                "pending",
                line -> line.sex().isPresent()
                        ? Optional.empty()
                        : Optional.of(table.tally().pending(line.body().id()))));
        return columns;
    }

    private static Column<MembersTable.Line> of(String key, MemberCategory category) {
        return Column.of(key, line -> line.counts().of(category));
    }

    /** What is not in the lines, beside them. */
    private void say(MembersTable table) {
        String body = table.body().name().text();
        context.say(
                pending ? "statistics.pending-counted" : "statistics.pending-not-counted",
                Map.of(
                        "body",
                        body,
                        "day",
                        JapaneseDate.statistical(table.date().day()),
                        "known",
                        table.date().knownAt().atZone(JapanTime.TOKYO).toOffsetDateTime(),
                        "count",
                        table.pending()));
        table.sums().ifPresent(sums -> context.say("statistics.sums", said(body, sums)));
    }

    private static Map<String, ?> said(String body, SumBelow sums) {
        return Map.of(
                "body", body,
                "members", sums.members(),
                "below", sums.below(),
                "again", sums.again(),
                "onlyBelow", sums.onlyBelow(),
                "onlyHere", sums.onlyHere(),
                "doubled", sums.doubled());
    }
}
