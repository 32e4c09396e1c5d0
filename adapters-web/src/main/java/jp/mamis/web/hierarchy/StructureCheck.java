package jp.mamis.web.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AffectedBody;
import jp.mamis.application.hierarchy.Foreseen;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/** What is shown before a change of structure: the bodies it touches with what they hold, its day, what follows. */
public record StructureCheck(StructureAct act, Foreseen foreseen, LocalDate from) {

    public Facts facts(Page page) {
        Texts t = page.texts();
        Facts facts = Facts.none();
        for (AffectedBody body : foreseen.affected()) {
            String part = body.part().name().toLowerCase(Locale.ROOT);
            facts = facts.and(t.get("association.part." + part), Cell.lines(lines(body, t)));
        }
        return facts.and(t.get(act.dayKey()), page.dates().day(from));
    }

    private static List<String> lines(AffectedBody body, Texts t) {
        String name = new BodyNames(t).of(body.body().code(), body.body().name().text());
        String called = t.get(
                "association.admin.called",
                Map.of("name", name, "code", body.body().code().text()));
        Stream<String> more = switch (body.part()) {
            case RENAMED -> Stream.of(renamed(body.next(), t));
            case ENDING ->
                Stream.of(
                        t.get(
                                "association.admin.members",
                                "count",
                                body.remaining().members()),
                        t.get(
                                "association.admin.procedures",
                                "count",
                                body.remaining().procedures()));
            case FOUNDED, PARENT, SUCCESSOR -> Stream.empty();
        };
        return Stream.concat(Stream.of(called), more).toList();
    }

    private static String renamed(AssociationName next, Texts t) {
        return t.get("association.admin.renamed", "name", next.text());
    }
}
