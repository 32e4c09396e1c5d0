package jp.mamis.cli.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.hierarchy.AffectedBody;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.application.hierarchy.Foreseen;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hierarchy.Remaining;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/**
 * The question before a change of structure: which bodies it touches, and what those that end hold. Answers with the version
 * of the federation that it tells of.
 */
final class RestructuringQuestion {

    private RestructuringQuestion() {}

    static Version beforeEnding(CommandContext context, Outcome<Foreseen> preview, LocalDate from) {
        Foreseen foreseen = context.require(preview);
        List<AffectedBody> ending = foreseen.affected().stream()
                .filter(body -> body.part() == AffectedBody.Part.ENDING)
                .toList();
        String bodies = ending.stream()
                .map(AffectedBody::body)
                .map(RestructuringQuestion::named)
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
        return foreseen.seen();
    }

    static Version beforeFounding(CommandContext context, Outcome<Foreseen> preview, LocalDate from) {
        Foreseen foreseen = context.require(preview);
        List<AffectedBody> touched = foreseen.affected();
        context.confirm(
                "association.founding",
                Map.of(
                        "body", named(the(AffectedBody.Part.FOUNDED, touched).body()),
                        "parent", named(the(AffectedBody.Part.PARENT, touched).body()),
                        "from", from));
        return foreseen.seen();
    }

    static Version beforeRenaming(CommandContext context, Outcome<Foreseen> preview, LocalDate from) {
        Foreseen foreseen = context.require(preview);
        AffectedBody renamed = the(AffectedBody.Part.RENAMED, foreseen.affected());
        context.confirm(
                "association.renaming",
                Map.of("body", named(renamed.body()), "name", renamed.next().text(), "from", from));
        return foreseen.seen();
    }

    private static AffectedBody the(AffectedBody.Part part, List<AffectedBody> touched) {
        return touched.stream().filter(body -> body.part() == part).findFirst().orElseThrow();
    }

    private static String named(AssociationView body) {
        return body.code() + " " + body.name().text();
    }
}
