package jp.mamis.cli.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.hierarchy.AffectedBody;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Remaining;
import jp.mamis.domain.kernel.Outcome;

/** The question before bodies end: which ones, and what they hold. */
final class AssociationEnding {

    private AssociationEnding() {}

    static void confirm(CommandContext context, Outcome<List<AffectedBody>> preview, LocalDate from) {
        List<AffectedBody> ending = context.require(preview).stream()
                .filter(body -> body.part() == AffectedBody.Part.ENDING)
                .toList();
        String bodies = ending.stream()
                .map(AffectedBody::body)
                .map(AssociationEnding::named)
                .collect(Collectors.joining(", "));
        long members = ending.stream()
                .map(AffectedBody::remaining)
                .mapToLong(Remaining::members)
                .sum();
        long procedures = ending.stream()
                .map(AffectedBody::remaining)
                .mapToLong(Remaining::procedures)
                .sum();
        context.confirm(
                "association.ending",
                Map.of("bodies", bodies, "from", from, "members", members, "procedures", procedures));
    }

    private static String named(AssociationView body) {
        return body.code() + " " + body.name().text();
    }
}
